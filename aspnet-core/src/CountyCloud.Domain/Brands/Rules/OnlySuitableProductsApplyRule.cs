using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>Certification is only started for products with suitable qualification (BRAND-30: M359).</summary>
public sealed class OnlySuitableProductsApplyRule(string number, CertificateState state) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state != CertificateState.QualificationChecked;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:NotSuitable").WithData("number", number);
}
