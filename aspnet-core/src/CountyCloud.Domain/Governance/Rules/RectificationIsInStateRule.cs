using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A step of a rectification is taken in its turn (W-06).</summary>
public sealed class RectificationIsInStateRule(Rectification rectification, params RectificationState[] states) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !states.Contains(rectification.State);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:RectificationOutOfTurn").WithData("number", rectification.Number).WithData("state", rectification.State);
}
