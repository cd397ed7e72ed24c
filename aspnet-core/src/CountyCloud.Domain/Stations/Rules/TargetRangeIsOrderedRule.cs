using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Stations;

/// <summary>A target range runs from the least to the most.</summary>
public sealed class TargetRangeIsOrderedRule(NetworkLevelValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.TargetMin < 0 || v.TargetMax < v.TargetMin;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Stations:TargetRangeInvalid", 400).WithData("name", v.Title);
}
