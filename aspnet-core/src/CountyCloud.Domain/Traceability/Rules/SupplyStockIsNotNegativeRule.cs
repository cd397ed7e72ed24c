using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>No more goes out of the register than is there (TRACE-29).</summary>
public sealed class SupplyStockIsNotNegativeRule(SupplyItem item, decimal change) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => item.Stock + change < 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:SupplyStockShort").WithData("number", item.Number).WithData("there", item.Stock).WithData("unit", item.Content.Unit).WithData("asked", -change);
}
