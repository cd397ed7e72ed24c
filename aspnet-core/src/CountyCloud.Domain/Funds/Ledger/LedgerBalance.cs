using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Funds;

/// <summary>What stands on an account: the sum of its entries, kept with each posting and never below zero. Key: county and account.</summary>
public sealed class LedgerBalance : IMultiTenant
{
    private LedgerBalance()
    {
    }

    /// <summary>The balance of an account that nothing was posted to.</summary>
    public LedgerBalance(Guid tenantId, LedgerAccount account)
    {
        TenantId = tenantId;
        Account = account.Key;
        Kind = account.Kind;
        FundSourceCode = account.FundSourceCode;
        BudgetItemCode = account.BudgetItemCode;
        SubProjectId = account.SubProjectId;
        PayeeId = account.PayeeId;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Key of the account (<see cref="LedgerAccount.Key"/>).</summary>
    public string Account { get; private set; } = string.Empty;

    /// <summary>Kind of the account.</summary>
    public LedgerAccountKind Kind { get; private set; }

    /// <summary>Fund source.</summary>
    public string FundSourceCode { get; private set; } = string.Empty;

    /// <summary>Budget line.</summary>
    public string? BudgetItemCode { get; private set; }

    /// <summary>Sub-project.</summary>
    public Guid? SubProjectId { get; private set; }

    /// <summary>Payee.</summary>
    public Guid? PayeeId { get; private set; }

    /// <summary>Yuan, on the side on which the account grows.</summary>
    public decimal Amount { get; private set; }

    /// <summary>
    /// Yuan that reallocations brought to this account less what they took from it, those taken back included (M119). It may be below zero:
    /// the money came in by an allocation. Kept with the balance, so that what a line may have is read without the journal.
    /// </summary>
    public decimal Reallocated { get; private set; }

    /// <summary>Moves the balance by what a transaction adds up to on this account.</summary>
    /// <param name="change">Yuan.</param>
    /// <param name="isReallocation">True for a reallocation and for the reversal of one.</param>
    /// <exception cref="BusinessException">It would fall below zero.</exception>
    public void Apply(decimal change, bool isReallocation = false)
    {
        if (Amount + change < 0)
        {
            var account = BudgetItemCode is null ? FundSourceCode : $"{BudgetItemCode} · {FundSourceCode}";
            throw new BusinessException("Funds:LedgerOverdrawn")
                .WithData("kind", Kind).WithData("account", account)
                .WithData("available", LedgerHash.Amount(Amount)).WithData("asked", LedgerHash.Amount(-change));
        }

        Amount += change;
        Reallocated += isReallocation ? change : 0;
    }
}
