using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <summary>Meetings (W-43). A contractor's people see those to which they are invited.</summary>
public interface IMeetingAppService : IApplicationService
{
    /// <summary>Meetings, newest first. Sorting: number, title, plannedOn, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<MeetingListItemDto>> GetListAsync(MeetingListInput input, CancellationToken cancellationToken);

    /// <summary>One meeting.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<MeetingDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Calls one.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<MeetingDto> CreateAsync(CreateMeetingInput input, CancellationToken cancellationToken);

    /// <summary>Changes what it is called for.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<MeetingDto> UpdateAsync(Guid id, SaveMeetingInput input, CancellationToken cancellationToken);

    /// <summary>Writes minutes, decisions and actions.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<MeetingDto> RecordAsync(Guid id, RecordMeetingInput input, CancellationToken cancellationToken);

    /// <summary>Makes the minutes final; each action becomes a task of its owner.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<MeetingDto> FinishAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Ends an action; the office, or whoever owns it.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<MeetingDto> EndActionAsync(Guid id, EndActionInput input, CancellationToken cancellationToken);

    /// <summary>Says that it is not held.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<MeetingDto> CancelAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);
}

/// <summary>Which meetings.</summary>
public sealed record MeetingListInput : PagedAndSortedInput
{
    /// <summary>Only of this kind.</summary>
    public MeetingKind? Kind { get; init; }

    /// <summary>Only in this state.</summary>
    public MeetingState? State { get; init; }

    /// <summary>Only meetings that decided this document.</summary>
    public Guid? DecidedDocumentId { get; init; }
}

/// <summary>A meeting in a list.</summary>
public sealed record MeetingListItemDto(
    Guid Id, string Number, string Title, MeetingKind Kind, MeetingCaller CalledBy, DateOnly PlannedOn, DateOnly? HeldOn, MeetingState State, int Decisions, int OpenActions, Guid? ContractorId, DateTime CreationTime);

/// <summary>A meeting.</summary>
public sealed record MeetingDto(
    [property: JsonIgnore] CountyDocumentDto Head, MeetingContent Content, MeetingState State, DateOnly? HeldOn, string? Participants, string? Minutes, IReadOnlyList<MeetingDecisionDto> Decisions, IReadOnlyList<MeetingActionDto> Actions) : CountyDocumentDto(Head);

/// <summary>A decision with what it is about.</summary>
/// <param name="Text">What was decided.</param>
/// <param name="DocumentType">Kind of document.</param>
/// <param name="DocumentId">Document.</param>
/// <param name="DocumentNumber">Its number, when it is known.</param>
public sealed record MeetingDecisionDto(string Text, DocumentType? DocumentType, Guid? DocumentId, string? DocumentNumber);

/// <summary>An action item.</summary>
public sealed record MeetingActionDto(Guid Id, string Text, string? OwnerRole, Guid? ContractorId, LocalizedText? ContractorName, DateOnly DueOn, MeetingActionState State, DateOnly? EndedOn, string? Note, bool MayEnd);

/// <summary>What a meeting is called for.</summary>
public record SaveMeetingInput : CountyDocumentStepInput
{
    /// <summary>Title.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>What for.</summary>
    [Required]
    public MeetingContent Content { get; init; } = new();
}

/// <summary>A new meeting.</summary>
public sealed record CreateMeetingInput : SaveMeetingInput
{
    /// <summary>Contractor that is invited.</summary>
    public Guid? ContractorId { get; init; }
}

/// <summary>What happened.</summary>
public sealed record RecordMeetingInput : CountyDocumentStepInput
{
    /// <summary>Day on which it was held.</summary>
    [Required]
    public DateOnly? HeldOn { get; init; }

    /// <summary>Who took part, by post, one a line.</summary>
    [Required, MaxLength(4000)]
    public string Participants { get; init; } = string.Empty;

    /// <summary>Minutes.</summary>
    [Required, MaxLength(8000)]
    public string Minutes { get; init; } = string.Empty;

    /// <summary>All decisions.</summary>
    [MaxLength(100)]
    public IReadOnlyList<MeetingDecisionContent> Decisions { get; init; } = [];

    /// <summary>All actions.</summary>
    [MaxLength(100)]
    public IReadOnlyList<MeetingActionContent> Actions { get; init; } = [];
}

/// <summary>An action to be ended.</summary>
public sealed record EndActionInput : CountyDocumentStepInput
{
    /// <summary>Action.</summary>
    [Required]
    public Guid? ActionId { get; init; }

    /// <summary>True when it is no longer needed; the office only.</summary>
    public bool IsDropped { get; init; }

    /// <summary>What came of it.</summary>
    [Required, MaxLength(2000)]
    public string Note { get; init; } = string.Empty;
}
