using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Stock is kept in kilograms or pieces.</summary>
public sealed class UnitIsKnownRule(string lot, string? uom) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => uom is not (null or TraceConsts.Kilogram);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:UnitUnknown").WithData("lot", lot).WithData("unit", uom);
}
