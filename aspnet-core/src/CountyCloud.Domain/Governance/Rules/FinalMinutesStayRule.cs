using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>Final minutes stay as they are; another decision needs another meeting (M47).</summary>
public sealed class FinalMinutesStayRule(string number, MeetingState state) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state is MeetingState.Minuted or MeetingState.ActionsDone;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:MinutesFinal").WithData("number", number);
}
