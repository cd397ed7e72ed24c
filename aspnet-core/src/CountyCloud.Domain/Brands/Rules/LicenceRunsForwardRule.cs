using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>A licence has a period (BRAND-26).</summary>
public sealed class LicenceRunsForwardRule(BrandLicenceContent content) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => content.To < content.From;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:LicencePeriod", 400);
}
