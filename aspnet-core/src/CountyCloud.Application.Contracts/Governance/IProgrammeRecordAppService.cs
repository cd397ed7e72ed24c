using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <summary>Surveys, advice, publicity, policies, cases and other records of the programme (GOV-34, GOV-35, GOV-41 to GOV-46, GOV-52, GOV-53).</summary>
public interface IProgrammeRecordAppService : IApplicationService
{
    /// <summary>Records, newest first. Sorting: number, title, date, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<ProgrammeRecordListItemDto>> GetListAsync(ProgrammeRecordListInput input, CancellationToken cancellationToken);

    /// <summary>One record.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ProgrammeRecordDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A new record.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<ProgrammeRecordDto> CreateAsync(SaveProgrammeRecordInput input, CancellationToken cancellationToken);

    /// <summary>Changes one that is not final.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<ProgrammeRecordDto> UpdateAsync(Guid id, SaveProgrammeRecordInput input, CancellationToken cancellationToken);

    /// <summary>Removes one that is not final.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Adds a piece of advice, an activity, a case (GOV-41, GOV-44, GOV-46, GOV-53).</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<ProgrammeRecordDto> AddEntryAsync(Guid id, AddRecordEntryInput input, CancellationToken cancellationToken);

    /// <summary>Makes it final.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<ProgrammeRecordDto> FinishAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Figures of the newest baseline survey beside those of the newest survey of operation (GOV-35).</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ListResultDto<SurveyComparisonDto>> GetComparisonAsync(CancellationToken cancellationToken);
}

/// <summary>Which records.</summary>
public sealed record ProgrammeRecordListInput : PagedAndSortedInput
{
    /// <summary>Only of this kind.</summary>
    public ProgrammeRecordKind? Kind { get; init; }

    /// <summary>Only records that concern this document.</summary>
    public Guid? DocumentId { get; init; }
}

/// <summary>A record in a list.</summary>
public sealed record ProgrammeRecordListItemDto(Guid Id, string Number, string Title, ProgrammeRecordKind Kind, DateOnly Date, DateOnly? Until, RecordStatus? Status, bool IsFinal, int Figures, int Entries, DateTime CreationTime);

/// <summary>A record.</summary>
public sealed record ProgrammeRecordDto([property: JsonIgnore] CountyDocumentDto Head, ProgrammeRecordContent Content, bool IsFinal, string? DocumentNumber, IReadOnlyList<RecordFigureContent> Figures, IReadOnlyList<RecordEntryDto> Entries, IReadOnlyList<SurveyComparisonDto> Comparison) : CountyDocumentDto(Head);

/// <summary>What happened under a record.</summary>
public sealed record RecordEntryDto(DateOnly Day, string Text, string? Unit, string? WorkItemCode, DocumentType? DocumentType, Guid? DocumentId, string? DocumentNumber);

/// <summary>Something to be added to a record.</summary>
public sealed record AddRecordEntryInput : CountyDocumentStepInput
{
    /// <summary>What happened; the kind of its document is found by the document.</summary>
    [Required]
    public RecordEntryContent Content { get; init; } = new();
}

/// <summary>A record to be saved.</summary>
public sealed record SaveProgrammeRecordInput : CountyDocumentStepInput
{
    /// <summary>Title.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>What it says.</summary>
    [Required]
    public ProgrammeRecordContent Content { get; init; } = new();

    /// <summary>All figures.</summary>
    [MaxLength(500)]
    public IReadOnlyList<RecordFigureContent> Figures { get; init; } = [];
}

/// <summary>A figure before and after.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Before">In the baseline survey.</param>
/// <param name="After">In the survey of operation.</param>
/// <param name="Growth">(after − before) / before, in percent; null when it cannot be said.</param>
public sealed record SurveyComparisonDto(string Name, string? Unit, decimal? Before, decimal? After, decimal? Growth);
