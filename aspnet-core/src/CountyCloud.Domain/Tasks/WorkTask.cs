using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Tasks;

/// <summary>Something that somebody has to do, with the day by which it is due: "my tasks", the calendar, reminders and escalation read it.</summary>
public sealed class WorkTask : AggregateRoot, IMultiTenant, INotAudited
{
    private WorkTask()
    {
    }

    /// <summary>A new task.</summary>
    public WorkTask(Guid id, NewWorkTask task, DateOnly openedOn)
    {
        Id = id;
        Kind = task.Kind;
        DocumentType = task.DocumentType;
        DocumentId = task.DocumentId;
        Title = task.Title.Length > 512 ? task.Title[..512] : task.Title;
        Roles = task.Roles is null ? null : $";{string.Join(';', task.Roles)};";
        UserId = task.UserId;
        ContractorId = task.ContractorId;
        DueOn = task.DueOn;
        OpenedOn = openedOn;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>What is to be done.</summary>
    public WorkTaskKind Kind { get; private set; }

    /// <summary>Kind of document it is about.</summary>
    public DocumentType DocumentType { get; private set; }

    /// <summary>Document it is about.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>What people read.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <summary>Roles of which anybody may do it, each between ";"; null when it is one person's.</summary>
    public string? Roles { get; private set; }

    /// <summary>The one person who is to do it.</summary>
    public Guid? UserId { get; private set; }

    /// <summary>The contractor whose people are to do it; null for the county's own people.</summary>
    public Guid? ContractorId { get; private set; }

    /// <summary>Last day; null without a limit.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Day on which it came up.</summary>
    public DateOnly OpenedOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public WorkTaskState State { get; private set; }

    /// <summary>Day on which it was done or dropped.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Day of the reminder.</summary>
    public DateOnly? RemindedOn { get; private set; }

    /// <summary>Day on which it was brought to the programme office because its limit had passed.</summary>
    public DateOnly? EscalatedOn { get; private set; }

    /// <summary>Ends it.</summary>
    public void Close(WorkTaskState state, DateOnly day)
    {
        State = state;
        ClosedOn = day;
    }

    /// <summary>Notes that a reminder went out.</summary>
    public void Remind(DateOnly day) => RemindedOn = day;

    /// <summary>Notes that it was escalated.</summary>
    public void Escalate(DateOnly day) => EscalatedOn = day;
}
