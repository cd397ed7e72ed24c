using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>A decision of a meeting (GOV-37).</summary>
public sealed class MeetingDecision : Entity, IMultiTenant
{
    private MeetingDecision()
    {
    }

    internal MeetingDecision(Guid id, Guid meetingId, int order, MeetingDecisionContent content) => (Id, MeetingId, Order, Content) = (id, meetingId, order, content);

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Meeting.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>What was decided, on which document.</summary>
    public MeetingDecisionContent Content { get; private set; } = null!;
}
