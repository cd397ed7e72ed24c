using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A GS1 key that another county registered is not ours.</summary>
public sealed class KeyIsNotAnotherCountysRule(string key, Gs1KeyStanding standing) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => standing == Gs1KeyStanding.AnotherCountys;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:KeyOfAnotherCounty").WithData("key", key);
}
