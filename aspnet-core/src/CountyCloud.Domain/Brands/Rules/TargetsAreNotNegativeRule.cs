using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>Targets, costs and days are not negative.</summary>
public sealed class TargetsAreNotNegativeRule(CertificationTargetValues values) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => values.Target < 0 || values.HelpCost < 0 || values.WarningDays < 0 || values.LongestYears < 1;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:TargetNegative", 400);
}
