using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Governance;

/// <summary>Something that somebody must do after a meeting.</summary>
public sealed class MeetingAction : Entity, IMultiTenant
{
    private MeetingAction()
    {
    }

    internal MeetingAction(Guid id, Guid meetingId, int order, MeetingActionContent content) => (Id, MeetingId, Order, Content) = (id, meetingId, order, content);

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Meeting.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>Place in the list.</summary>
    public int Order { get; private set; }

    /// <summary>What, who, by when.</summary>
    public MeetingActionContent Content { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public MeetingActionState State { get; private set; }

    /// <summary>Day on which it was done or dropped.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>What came of it.</summary>
    public string? Note { get; private set; }

    internal void End(MeetingActionState state, string? note, DateOnly day) => (State, Note, EndedOn) = (state, note, day);
}
