using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A reallocation is decided once.</summary>
public sealed class ReallocationStepFitsStateRule(ReallocationState state, params ReallocationState[] allowed) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !allowed.Contains(state);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:ReallocationStepOutOfOrder", 409).WithData("state", state);
}
