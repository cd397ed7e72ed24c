using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A step of a sub-project is taken in its turn (W-03).</summary>
public sealed class SubProjectIsInStateRule(SubProject subProject, params SubProjectState[] states) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !states.Contains(subProject.State);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:SubProjectOutOfTurn").WithData("number", subProject.Number).WithData("state", subProject.State);
}
