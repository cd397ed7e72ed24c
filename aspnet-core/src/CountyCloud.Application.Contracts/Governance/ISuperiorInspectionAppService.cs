using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <summary>Inspections, evaluations, audits and supervision (GOV-30, GOV-39, DATA-14, W-14). Not for contractors: what they must put right reaches them as rectification.</summary>
public interface ISuperiorInspectionAppService : IApplicationService
{
    /// <summary>Inspections, newest first. Sorting: number, title, plannedOn, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<SuperiorInspectionListItemDto>> GetListAsync(SuperiorInspectionListInput input, CancellationToken cancellationToken);

    /// <summary>One inspection.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<SuperiorInspectionDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Plans one.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsInspect)]
    Task<SuperiorInspectionDto> CreateAsync(CreateSuperiorInspectionInput input, CancellationToken cancellationToken);

    /// <summary>Changes what is planned.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsInspect)]
    Task<SuperiorInspectionDto> UpdateAsync(Guid id, SaveSuperiorInspectionInput input, CancellationToken cancellationToken);

    /// <summary>Ticks an item of the checklist.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsInspect)]
    Task<SuperiorInspectionDto> TickAsync(Guid id, TickInput input, CancellationToken cancellationToken);

    /// <summary>Says that everything is ready (M89).</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsInspect)]
    Task<SuperiorInspectionDto> PrepareAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Records the result; findings become rectifications (GOV-31).</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsInspect)]
    Task<SuperiorInspectionDto> RecordAsync(Guid id, RecordInspectionInput input, CancellationToken cancellationToken);

    /// <summary>The leading group takes note of the report of a supervision (GOV-39).</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<SuperiorInspectionDto> TakeNoteAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Says that it is not held.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsInspect)]
    Task<SuperiorInspectionDto> CancelAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken);
}

/// <summary>Which inspections.</summary>
public sealed record SuperiorInspectionListInput : PagedAndSortedInput
{
    /// <summary>Only of this kind.</summary>
    public SuperiorInspectionKind? Kind { get; init; }

    /// <summary>Only in this state.</summary>
    public SuperiorInspectionState? State { get; init; }
}

/// <summary>An inspection in a list.</summary>
public sealed record SuperiorInspectionListItemDto(
    Guid Id, string Number, string Title, SuperiorInspectionKind Kind, string Body, DateOnly PlannedOn, DateOnly? HeldOn, SuperiorInspectionState State, SuperiorInspectionResult? Result, int Findings, int OpenItems, DateTime CreationTime);

/// <summary>An inspection.</summary>
public sealed record SuperiorInspectionDto(
    [property: JsonIgnore] CountyDocumentDto Head, SuperiorInspectionKind Kind, string Body, DateOnly PlannedOn, string? Scope, SuperiorInspectionState State, DateOnly? HeldOn, string? Attendance, SuperiorInspectionResult? Result, string? Report,
    string? GoodPractice, string? NotedBy, DateOnly? NotedOn, IReadOnlyList<ChecklistItemDto> Checklist, IReadOnlyList<FindingContent> Findings, IReadOnlyList<ProgrammeRecordListItemDto> Records) : CountyDocumentDto(Head);

/// <summary>An item of the checklist.</summary>
public sealed record ChecklistItemDto(Guid Id, string Text, bool IsDone, string? Note);

/// <summary>What is planned.</summary>
public record SaveSuperiorInspectionInput : CountyDocumentStepInput
{
    /// <summary>Title.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>Body that inspects.</summary>
    [Required, MaxLength(256)]
    public string Body { get; init; } = string.Empty;

    /// <summary>Planned day.</summary>
    [Required]
    public DateOnly? PlannedOn { get; init; }

    /// <summary>What is inspected.</summary>
    [MaxLength(2000)]
    public string? Scope { get; init; }

    /// <summary>What must be ready, one text an item.</summary>
    [MaxLength(100)]
    public IReadOnlyList<string> Checklist { get; init; } = [];

    /// <summary>The same as one text, an item a line, for a form; used when it is not empty.</summary>
    [MaxLength(8000)]
    public string? ChecklistText { get; init; }
}

/// <summary>A new inspection.</summary>
public sealed record CreateSuperiorInspectionInput : SaveSuperiorInspectionInput
{
    /// <summary>Kind; stays.</summary>
    public SuperiorInspectionKind Kind { get; init; }
}

/// <summary>An item to be ticked.</summary>
public sealed record TickInput : CountyDocumentStepInput
{
    /// <summary>Item.</summary>
    [Required]
    public Guid? ItemId { get; init; }

    /// <summary>True when it is ready.</summary>
    public bool IsDone { get; init; }

    /// <summary>Remark.</summary>
    [MaxLength(512)]
    public string? Note { get; init; }
}

/// <summary>What came of an inspection.</summary>
public sealed record RecordInspectionInput : CountyDocumentStepInput
{
    /// <summary>Day on which it was held.</summary>
    [Required]
    public DateOnly? HeldOn { get; init; }

    /// <summary>Who took part, by post.</summary>
    [Required, MaxLength(2000)]
    public string Attendance { get; init; } = string.Empty;

    /// <summary>Result.</summary>
    public SuperiorInspectionResult Result { get; init; }

    /// <summary>What the body said, or the report to the leading group.</summary>
    [Required, MaxLength(8000)]
    public string Report { get; init; } = string.Empty;

    /// <summary>Good practice to be spread (C181).</summary>
    [MaxLength(4000)]
    public string? GoodPractice { get; init; }

    /// <summary>Findings.</summary>
    [MaxLength(100)]
    public IReadOnlyList<FindingContent> Findings { get; init; } = [];
}
