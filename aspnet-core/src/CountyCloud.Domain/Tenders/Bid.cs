using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Tenders;

/// <summary>What one bidder handed in, how it was checked and scored.</summary>
public sealed class Bid : Entity, IMultiTenant
{
    private Bid()
    {
    }

    internal Bid(Guid id, Guid tenderId, string bidderName, string creditCode, Guid? contractorId, decimal? price, bool isJoint, DateOnly receivedOn)
    {
        Id = id;
        TenderId = tenderId;
        BidderName = bidderName;
        CreditCode = creditCode;
        ContractorId = contractorId;
        Price = price;
        IsJoint = isJoint;
        ReceivedOn = receivedOn;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Tender.</summary>
    public Guid TenderId { get; private set; }

    /// <summary>Name of the bidding company.</summary>
    public string BidderName { get; private set; } = string.Empty;

    /// <summary>Unified social credit code, 18 characters.</summary>
    public string CreditCode { get; private set; } = string.Empty;

    /// <summary>Contractor of the platform that it is; null for a company that is not on the platform.</summary>
    public Guid? ContractorId { get; private set; }

    /// <summary>Price, yuan.</summary>
    public decimal? Price { get; private set; }

    /// <summary>True for a bid of several companies together.</summary>
    public bool IsJoint { get; private set; }

    /// <summary>Day on which it was handed in.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>What was found about each condition.</summary>
    public IReadOnlyList<QualificationResult> Qualifications { get; private set; } = [];

    /// <summary>True when every condition is met, false when one is not, null before the check.</summary>
    public bool? IsQualified { get; private set; }

    /// <summary>Points of the evaluation without bonus.</summary>
    public decimal? BaseScore { get; private set; }

    /// <summary>Points of the bonus items.</summary>
    public IReadOnlyList<BonusScore> Bonuses { get; private set; } = [];

    /// <summary>All points.</summary>
    public decimal? TotalScore => BaseScore is { } score ? score + Bonuses.Sum(b => b.Points) : null;

    internal void Qualify(IReadOnlyList<QualificationResult> results)
    {
        Qualifications = results;
        IsQualified = results.All(r => r.IsMet);
    }

    internal void Score(decimal baseScore, IReadOnlyList<BonusScore> bonuses)
    {
        BaseScore = baseScore;
        Bonuses = bonuses;
    }
}
