using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Only what stands in the county's list of supply-chain services and is switched on can be ordered (TRACE-30: C123, Z72).</summary>
public sealed class SupplyServiceIsOfferedRule(string code, SupplyServiceValues? service) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => service is not { IsOn: true };

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:SupplyServiceNotOffered", 400).WithData("service", service?.Name.Source ?? code);
}
