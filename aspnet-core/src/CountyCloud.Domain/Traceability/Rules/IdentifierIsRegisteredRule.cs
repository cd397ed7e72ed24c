using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>What the county issued is registered before something happens to it.</summary>
public sealed class IdentifierIsRegisteredRule(string identifier, bool isRegistered) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !isRegistered;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:IdentifierUnknown").WithData("identifier", identifier);
}
