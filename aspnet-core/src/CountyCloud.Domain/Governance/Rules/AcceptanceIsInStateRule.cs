using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A step of an acceptance is taken in its turn (W-04, W-05).</summary>
public sealed class AcceptanceIsInStateRule(Acceptance acceptance, params AcceptanceState[] states) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !states.Contains(acceptance.State);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:AcceptanceOutOfTurn").WithData("number", acceptance.Number).WithData("state", acceptance.State);
}
