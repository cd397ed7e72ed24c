using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>A condition counts as met only with the proof that it asks for: capital of at least 15,000,000 yuan, a credit query within 20 days before the deadline, at least one reference, papers of two years, no joint bid (Z1303, TEND-07 to TEND-12).</summary>
public sealed class ConditionIsMetByItsProofRule(TenderCondition condition, QualificationResult result, Bid bid, DateOnly? deadline) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => condition.Kind switch
    {
        BidderConditionKind.RegisteredCapital or BidderConditionKind.References or BidderConditionKind.YearsOfPapers => result.Value is not { } value || value < condition.Threshold,
        BidderConditionKind.CreditRecord => result.ProofDate is not { } day || day > deadline || (deadline is { } last && day < last.AddDays(-(int)(condition.Threshold ?? 0))),
        BidderConditionKind.NoJointBid => bid.IsJoint,
        _ => false,
    };

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:ConditionNotProved", 403).WithData("condition", condition.Name.Source).WithData("threshold", condition.Threshold?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "–")
        .WithData("bidder", bid.BidderName).WithData("source", condition.Source ?? string.Empty);
}
