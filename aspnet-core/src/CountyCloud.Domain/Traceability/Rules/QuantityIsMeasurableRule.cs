using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A quantity is more than zero, in kilograms with three decimals or in whole pieces.</summary>
public sealed class QuantityIsMeasurableRule(string lot, decimal quantity, string? uom) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => quantity <= 0 || quantity > 999_999_999_999m || decimal.Round(quantity, uom == TraceConsts.Kilogram ? TraceConsts.QuantityDecimals : 0) != quantity;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Trace:QuantityIsNone").WithData("lot", lot).WithData("quantity", quantity).WithData("unit", TraceText.Unit(uom));
}
