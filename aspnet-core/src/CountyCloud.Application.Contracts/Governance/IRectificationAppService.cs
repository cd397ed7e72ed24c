using System.ComponentModel.DataAnnotations;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <summary>Rectifications (M91, W-06). A contractor's people see their own.</summary>
public interface IRectificationAppService : IApplicationService
{
    /// <summary>Rectifications, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<RectificationListItemDto>> GetListAsync(RectificationListInput input, CancellationToken cancellationToken);

    /// <summary>One rectification with its steps.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<RectificationDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Opens one.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsInspect, CountyCloudPermissions.ProjectsHalt)]
    Task<RectificationDto> CreateAsync(CreateRectificationInput input, CancellationToken cancellationToken);

    /// <summary>Hands in the report with measures.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<RectificationDto> HandInMeasuresAsync(Guid id, SubProjectRemarkInput input, CancellationToken cancellationToken);

    /// <summary>Hands in the completion with evidence.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<RectificationDto> HandInCompletionAsync(Guid id, SubProjectRemarkInput input, CancellationToken cancellationToken);

    /// <summary>Checks the completion; by the body that opened it.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsInspect, CountyCloudPermissions.ProjectsHalt)]
    Task<RectificationDto> CheckAsync(Guid id, CheckRectificationInput input, CancellationToken cancellationToken);

    /// <summary>Sets the deadline anew; by the body that opened it.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsInspect, CountyCloudPermissions.ProjectsHalt)]
    Task<RectificationDto> SetDeadlineAsync(Guid id, RectificationDeadlineInput input, CancellationToken cancellationToken);
}

/// <summary>Which rectifications.</summary>
public sealed record RectificationListInput : PagedAndSortedInput
{
    /// <summary>Only of this sub-project.</summary>
    public Guid? SubProjectId { get; init; }

    /// <summary>Only in this state.</summary>
    public RectificationState? State { get; init; }

    /// <summary>Only those that are not closed.</summary>
    public bool OnlyOpen { get; init; }
}

/// <summary>A finding.</summary>
public sealed record CreateRectificationInput
{
    /// <summary>What it came from.</summary>
    public RectificationOrigin Origin { get; init; }

    /// <summary>Sub-project concerned; its contractor corrects it.</summary>
    public Guid? SubProjectId { get; init; }

    /// <summary>What it is about.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>What was found.</summary>
    [Required, MaxLength(4000)]
    public string Finding { get; init; } = string.Empty;

    /// <summary>Unit that corrects it; needed without a sub-project.</summary>
    [MaxLength(200)]
    public string? ResponsibleUnit { get; init; }

    /// <summary>Last day; the county's rule when empty.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Uploaded files.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>Result of the check.</summary>
public sealed record CheckRectificationInput
{
    /// <summary>Whether it was found good.</summary>
    public bool IsGood { get; init; }

    /// <summary>What was found.</summary>
    [Required, MaxLength(4000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>New deadline when it was not.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Uploaded files.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];

    /// <summary>Stamp that the person saw; a stale one is refused.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>A deadline.</summary>
public sealed record RectificationDeadlineInput
{
    /// <summary>Last day.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>Why.</summary>
    [Required, MaxLength(1000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Stamp that the person saw; a stale one is refused.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>A rectification in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Origin">What it came from.</param>
/// <param name="SubProjectId">Sub-project.</param>
/// <param name="Title">What it is about.</param>
/// <param name="ResponsibleUnit">Who corrects it.</param>
/// <param name="OpenedBy">Body that checks it.</param>
/// <param name="State">State.</param>
/// <param name="OpenedOn">Opened.</param>
/// <param name="DueOn">Last day.</param>
/// <param name="IsOverdue">True when that has passed.</param>
/// <param name="ClosedOn">Closed.</param>
public sealed record RectificationListItemDto(
    Guid Id, string Number, RectificationOrigin Origin, Guid? SubProjectId, string Title, string ResponsibleUnit, RectificationOpener OpenedBy, RectificationState State, DateOnly OpenedOn, DateOnly? DueOn, bool IsOverdue, DateOnly? ClosedOn);

/// <summary>A rectification.</summary>
/// <param name="Summary">As in the list.</param>
/// <param name="ConcurrencyStamp">Stamp.</param>
/// <param name="Finding">What was found.</param>
/// <param name="OriginType">Kind of document in which it was found.</param>
/// <param name="OriginId">That document.</param>
/// <param name="Steps">What was done, in order.</param>
/// <param name="Attachments">Files; those of a step carry its category.</param>
/// <param name="AllowedActions">handInMeasures, handInCompletion, check, setDeadline: what the caller may do now.</param>
public sealed record RectificationDto(
    RectificationListItemDto Summary, string ConcurrencyStamp, string Finding, DocumentType? OriginType, Guid? OriginId, IReadOnlyList<RectificationStepDto> Steps, IReadOnlyList<AttachmentDto> Attachments, IReadOnlyList<string> AllowedActions);

/// <summary>A step.</summary>
/// <param name="Sequence">Place.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Text">In words.</param>
/// <param name="DueOn">Deadline after it.</param>
/// <param name="UserName">Who.</param>
/// <param name="Time">UTC time.</param>
/// <param name="Category">Category of its files.</param>
public sealed record RectificationStepDto(
    int Sequence, RectificationStepKind Kind, string Text, DateOnly? DueOn, string? UserName, DateTime Time, string Category);
