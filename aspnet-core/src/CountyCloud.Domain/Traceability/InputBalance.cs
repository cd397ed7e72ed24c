using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>How much of an input a dealer has. Its stamp keeps two entries at once from selling the same goods twice.</summary>
public sealed class InputBalance : AggregateRoot, IMultiTenant
{
    private InputBalance()
    {
    }

    /// <summary>An input of which the dealer has nothing yet.</summary>
    public InputBalance(Guid id, Guid dealerId, string inputCode, string unit)
    {
        Id = id;
        DealerId = dealerId;
        InputCode = inputCode;
        Unit = unit;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Input dealer.</summary>
    public Guid DealerId { get; private set; }

    /// <summary>Code of the input product.</summary>
    public string InputCode { get; private set; } = string.Empty;

    /// <summary>Unit.</summary>
    public string Unit { get; private set; } = string.Empty;

    /// <summary>Quantity, never negative.</summary>
    public decimal Quantity { get; private set; }

    /// <inheritdoc />
    public override string AuditName => InputCode;

    internal void Move(decimal change, string unit)
    {
        CheckRule(new UnitStaysTheSameRule(this, unit));
        CheckRule(new BalanceIsNotNegativeRule(this, change));
        Quantity += change;
    }
}
