using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Counties;

/// <summary>A step is taken in the states that allow it only: the page was stale, or somebody else was quicker.</summary>
public sealed class StateAllowsTheStepRule(string number, Enum state, params Enum[] allowed) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !allowed.Contains(state);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Counties:WrongState").WithData("number", number).WithData("state", state);
}
