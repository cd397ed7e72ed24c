using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A joint meeting is called by the head or a deputy head of the leading group (C173).</summary>
public sealed class JointMeetingIsCalledByTheHeadsRule(MeetingContent content) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => content.Kind == MeetingKind.Joint && content.CalledBy is not (MeetingCaller.LeadingGroupHead or MeetingCaller.LeadingGroupDeputy);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:JointMeetingCaller", 400);
}
