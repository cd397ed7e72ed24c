using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Prices and stock mean what they meant when they were recorded: unit and way stay (TRACE-29).</summary>
public sealed class RecordedGoodsKeepUnitAndFlowRule(SupplyItem item, SupplyItemContent content) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => item.RecordCount > 0 && (item.Content.Unit != content.Unit || item.Content.Flow != content.Flow);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:SupplyUnitFixed").WithData("number", item.Number).WithData("unit", item.Content.Unit);
}
