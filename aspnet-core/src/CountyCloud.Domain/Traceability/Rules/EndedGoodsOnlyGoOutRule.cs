using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Goods that are offered no more are taken in no more; what is left goes out (TRACE-29).</summary>
public sealed class EndedGoodsOnlyGoOutRule(SupplyItem item, SupplyMovementContent movement) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => item.State == SupplyItemState.Ended && (movement.Kind == SupplyMovementKind.Intake || (movement.Kind == SupplyMovementKind.Correction && movement.Quantity > 0));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:SupplyEnded").WithData("number", item.Number);
}
