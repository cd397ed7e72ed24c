using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Oversight;

/// <summary>A target range runs from the least to the most (DATA-01).</summary>
public sealed class TargetRangeRunsUpwardsRule(KpiTargetValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.ValueMax < v.Value;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Oversight:TargetRangeInvalid", 400).WithData("name", v.Title);
}
