using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>A condition that is checked by a number names that number (Z1303).</summary>
public sealed class CheckedConditionHasAThresholdRule(BidderConditionValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.Threshold is null
        && v.Kind is BidderConditionKind.RegisteredCapital or BidderConditionKind.CreditRecord or BidderConditionKind.References or BidderConditionKind.YearsOfPapers;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:ThresholdMissing", 400).WithData("name", v.Title);
}
