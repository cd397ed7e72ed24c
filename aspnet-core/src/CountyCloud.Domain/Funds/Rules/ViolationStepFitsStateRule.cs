using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>Each step of a case follows the step before it (W-13).</summary>
public sealed class ViolationStepFitsStateRule(ViolationState state, params ViolationState[] allowed) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !allowed.Contains(state);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:CaseStepOutOfOrder", 409).WithData("state", state);
}
