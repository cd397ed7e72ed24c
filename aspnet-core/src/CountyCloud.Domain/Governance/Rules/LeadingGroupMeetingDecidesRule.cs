using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A leading group meeting and the kick-off are recorded by their decisions (M47, C153, K65).</summary>
public sealed class LeadingGroupMeetingDecidesRule(string number, MeetingKind kind, int decisions) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => kind is MeetingKind.LeadingGroup or MeetingKind.KickOff && decisions == 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:NoDecision").WithData("number", number);
}
