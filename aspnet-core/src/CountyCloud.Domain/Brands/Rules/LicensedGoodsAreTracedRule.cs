using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>Quality, promotion and trace are unified under the brand (TRACE-32: Z79).</summary>
public sealed class LicensedGoodsAreTracedRule(bool isTraced) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !isTraced;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:NotTraced");
}
