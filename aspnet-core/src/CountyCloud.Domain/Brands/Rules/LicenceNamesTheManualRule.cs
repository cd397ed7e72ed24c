using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Brands;

/// <summary>The VI manual is part of the licence (W-29: M343).</summary>
public sealed class LicenceNamesTheManualRule(Guid? visualIdentityId) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => visualIdentityId is null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Brands:ManualMissing");
}
