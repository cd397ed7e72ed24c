using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A change of stock moves more than nothing on a day that has come; a loss and a correction say why (TRACE-29).</summary>
public sealed class MovementIsSoundRule(SupplyItem item, SupplyMovementContent movement, DateOnly today) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => movement.Day > today || (movement.Kind == SupplyMovementKind.Correction ? movement.Quantity == 0 : movement.Quantity <= 0) || (movement.Kind is SupplyMovementKind.Loss or SupplyMovementKind.Correction && string.IsNullOrWhiteSpace(movement.Remark));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:SupplyMovementUnsound", 400).WithData("number", item.Number);
}
