using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Funds;

/// <summary>What a payment asks of one budget line.</summary>
public sealed class PaymentLine : Entity, IMultiTenant
{
    private PaymentLine()
    {
    }

    internal PaymentLine(Guid id, Guid paymentId, PaymentLineRequest request)
    {
        Id = id;
        PaymentId = paymentId;
        BudgetItemCode = request.BudgetItemCode;
        Amount = request.Amount;
        FundSourceCode = request.FundSourceCode;
        Purpose = request.Purpose;
        IsDeposit = request.IsDeposit;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Payment.</summary>
    public Guid PaymentId { get; private set; }

    /// <summary>Budget line.</summary>
    public string BudgetItemCode { get; private set; } = string.Empty;

    /// <summary>Asked for, yuan.</summary>
    public decimal Amount { get; private set; }

    /// <summary>What the opinion leaves of it, yuan; null before the opinion.</summary>
    public decimal? OpinionAmount { get; private set; }

    /// <summary>Fund source, when only one may pay it (FUND-46); null for whichever has money.</summary>
    public string? FundSourceCode { get; private set; }

    /// <summary>What it is for, where the county excludes purposes (K24).</summary>
    public string? Purpose { get; private set; }

    /// <summary>True for money that comes back (M607 质保金, FUND-48).</summary>
    public bool IsDeposit { get; private set; }

    /// <summary>What counts now, yuan.</summary>
    public decimal Counts => OpinionAmount ?? Amount;

    internal void SetOpinion(decimal? amount) => OpinionAmount = amount;
}
