using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>Money goes on only when the check found earlier money used properly (M109, M111).</summary>
public sealed class SiteCheckFoundProperUseRule(bool isProper) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !isProper;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:FundsNotUsedProperly");
}
