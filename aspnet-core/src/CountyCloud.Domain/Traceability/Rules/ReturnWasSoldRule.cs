using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>No more comes back than was sold.</summary>
public sealed class ReturnWasSoldRule(string lot, decimal sold, decimal returned, string? uom) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => returned > sold;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:ReturnOverSold").WithData("lot", lot).WithData("sold", TraceText.Amount(sold, uom)).WithData("returned", TraceText.Amount(returned, uom));
}
