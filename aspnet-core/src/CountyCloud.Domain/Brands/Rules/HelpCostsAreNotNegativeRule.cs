using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>Help costs nothing or more.</summary>
public sealed class HelpCostsAreNotNegativeRule(CertificateContent content) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => content.Cost < 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:CostNegative", 400);
}
