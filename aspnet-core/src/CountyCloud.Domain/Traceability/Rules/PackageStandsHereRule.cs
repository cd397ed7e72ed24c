using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A package leaves from where it stands, and not out of another one unless it was unpacked.</summary>
public sealed class PackageStandsHereRule(string package, string place, string? parent, string? from) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => parent is not null || (from is not null && place != from && place != TraceConsts.NoPlace);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:PackageElsewhere").WithData("package", package).WithData("place", parent ?? (TraceConsts.IsOnTheWay(place) ? TraceConsts.InTransit : place));
}
