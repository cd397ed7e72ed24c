using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Assets;

/// <summary>A step of the handover is taken in its place only (W-40).</summary>
public sealed class HandoverIsInStateRule(Handover handover, HandoverState state) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => handover.State != state;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Assets:HandoverWrongState", 403).WithData("number", handover.Number).WithData("state", handover.State);
}
