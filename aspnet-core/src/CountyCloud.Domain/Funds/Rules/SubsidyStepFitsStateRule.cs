using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>Each step of a subsidy follows the step before it (W-15).</summary>
public sealed class SubsidyStepFitsStateRule(SubsidyState state, params SubsidyState[] allowed) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !allowed.Contains(state);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:SubsidyStepOutOfOrder", 409).WithData("state", state);
}
