using CountyCloud.Brands;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Products;

/// <summary>Production licence, food production licence and online-sale qualification hold (PROD-07: Z75).</summary>
public sealed class ListedProductHasItsCertificateRule(string number, CertificationKind kind, IReadOnlyCollection<CertificationKind> held) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !held.Contains(kind);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:CertificateMissing").WithData("number", number).WithData("kind", kind);
}
