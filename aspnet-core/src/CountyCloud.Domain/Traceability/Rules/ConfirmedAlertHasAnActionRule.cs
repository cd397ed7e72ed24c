using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A confirmed alert is not closed before it is decided what is done (TRACE-14: W-28).</summary>
public sealed class ConfirmedAlertHasAnActionRule(string number, bool? isConfirmed, TraceAlertState state) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => isConfirmed == true && state != TraceAlertState.ActionDecided;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:AlertWithoutAction").WithData("number", number);
}
