using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>No more codes are activated for a lot than it has packages (TRACE-11, W-27).</summary>
public sealed class NoMoreCodesThanPackagesRule(CodeLot lot, long activated) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => lot.Packages is not { } packages || activated > packages;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:MoreCodesThanPackages").WithData("lot", lot.Number).WithData("packages", lot.Packages ?? 0).WithData("activated", activated);
}
