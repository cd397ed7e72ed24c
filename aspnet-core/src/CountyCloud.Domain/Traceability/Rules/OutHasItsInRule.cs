using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Every out has its in (TRACE-05, M311「出入库都进行一一对应」): no more leaves a place than is there.</summary>
public sealed class OutHasItsInRule(string lot, string place, decimal there, decimal asked, string? uom) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => asked > there;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:LotShort").WithData("lot", lot).WithData("place", TraceConsts.IsOnTheWay(place) ? TraceConsts.InTransit : place).WithData("there", TraceText.Amount(there, uom)).WithData("asked", TraceText.Amount(asked, uom));
}
