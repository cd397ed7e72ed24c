using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A lot is measured in one unit all its life.</summary>
public sealed class UnitIsTheLotsRule(string lot, string? uom, string? given) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => uom != given;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:UnitDiffers").WithData("lot", lot).WithData("unit", TraceText.Unit(uom)).WithData("given", TraceText.Unit(given));
}
