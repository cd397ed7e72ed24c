using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Stations;

/// <summary>Coverage lies between 0 and 100 percent; "above 100 %" is read as 100 (GAP-45).</summary>
public sealed class CoverageIsAPercentageRule(NetworkLevelValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.CoveragePercent is < 0 or > 100 || v.PoorVillageCoveragePercent is < 0 or > 100;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Stations:CoverageOutOfRange", 400).WithData("name", v.Title);
}
