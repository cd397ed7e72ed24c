using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Assets;

/// <summary>Money that a platform holds as security of a shop; it comes back or goes with the shop (M607, ASSET-07).</summary>
public sealed class Deposit : AggregateRoot, IMultiTenant
{
    private Deposit()
    {
    }

    /// <summary>Registers a deposit.</summary>
    public Deposit(Guid id, string name, decimal amount, string heldBy, Guid? accountId, string? budgetCode, DateOnly paidOn, Guid? contractId)
    {
        CheckRule(new DepositIsPositiveRule(name, amount));
        Id = id;
        Name = name;
        Amount = amount;
        HeldBy = heldBy;
        AccountId = accountId;
        BudgetCode = budgetCode;
        PaidOn = paidOn;
        ContractId = contractId;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Name.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Amount, yuan.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Who holds it.</summary>
    public string HeldBy { get; private set; } = string.Empty;

    /// <summary>Shop or account.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>Line of the budget that paid it.</summary>
    public string? BudgetCode { get; private set; }

    /// <summary>Day of payment.</summary>
    public DateOnly PaidOn { get; private set; }

    /// <summary>Contract.</summary>
    public Guid? ContractId { get; private set; }

    /// <summary>Where it stands.</summary>
    public DepositState State { get; private set; }

    /// <summary>Day on which it was returned or transferred.</summary>
    public DateOnly? SettledOn { get; private set; }

    /// <summary>To whom it went, and the paper that shows it.</summary>
    public string? Settlement { get; private set; }

    /// <inheritdoc />
    public override string AuditName => Name;

    /// <summary>Notes its return or transfer.</summary>
    public void Settle(DepositState state, string settlement, DateOnly day)
    {
        CheckRule(new DepositIsSettledOnceRule(this));
        State = state;
        Settlement = settlement;
        SettledOn = day;
    }
}
