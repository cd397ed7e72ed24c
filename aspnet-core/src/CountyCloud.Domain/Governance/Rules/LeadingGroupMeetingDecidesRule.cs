using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A leading group meeting is recorded by its decisions (M47).</summary>
public sealed class LeadingGroupMeetingDecidesRule(string number, MeetingKind kind, int decisions) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => kind == MeetingKind.LeadingGroup && decisions == 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:NoDecision").WithData("number", number);
}
