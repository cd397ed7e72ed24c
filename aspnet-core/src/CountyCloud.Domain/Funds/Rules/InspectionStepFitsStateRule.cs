using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>Each step of an audit or inspection follows the step before it (W-14).</summary>
public sealed class InspectionStepFitsStateRule(FundInspectionState state, params FundInspectionState[] allowed) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !allowed.Contains(state);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:InspectionStepOutOfOrder", 409).WithData("state", state);
}
