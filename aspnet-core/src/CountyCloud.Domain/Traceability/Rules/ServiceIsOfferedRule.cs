using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Producers and companies of the county use the trace system once query equipment is installed (TRACE-33: M323); until then its office files them.</summary>
public sealed class ServiceIsOfferedRule(bool isOfferedToAll) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !isOfferedToAll;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:ServiceNotYetOffered");
}
