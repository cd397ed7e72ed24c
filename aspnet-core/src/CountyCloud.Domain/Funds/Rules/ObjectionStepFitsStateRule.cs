using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>An objection is answered, then decided, once (GAP-04).</summary>
public sealed class ObjectionStepFitsStateRule(ObjectionState state, params ObjectionState[] allowed) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !allowed.Contains(state);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:ObjectionStepOutOfOrder", 409).WithData("state", state);
}
