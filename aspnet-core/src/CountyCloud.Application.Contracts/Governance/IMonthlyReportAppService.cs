using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <summary>Monthly reports of the contractors and what the office makes of them (GOV-12, GOV-13).</summary>
public interface IMonthlyReportAppService : IApplicationService
{
    /// <summary>Reports, newest month first. Sorting: number, title, period, dueOn, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<MonthlyReportListItemDto>> GetListAsync(MonthlyReportListInput input, CancellationToken cancellationToken);

    /// <summary>One report.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<MonthlyReportDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Hands in the report of a month; refused when it was handed in before.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit)]
    Task<MonthlyReportDto> CreateAsync(CreateMonthlyReportInput input, CancellationToken cancellationToken);

    /// <summary>Hands in a report that is awaited; refused when it was handed in before.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit)]
    Task<MonthlyReportDto> SubmitAsync(Guid id, SaveMonthlyReportInput input, CancellationToken cancellationToken);

    /// <summary>Adds a corrected version while it is not closed.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit)]
    Task<MonthlyReportDto> CorrectAsync(Guid id, SaveMonthlyReportInput input, CancellationToken cancellationToken);

    /// <summary>Takes up a point of it (M131).</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<MonthlyReportDto> AddIssueAsync(Guid id, ReportIssueInput input, CancellationToken cancellationToken);

    /// <summary>Brings a point before county leaders or departments (M131).</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<MonthlyReportDto> EscalateIssueAsync(Guid id, EscalateIssueInput input, CancellationToken cancellationToken);

    /// <summary>Ends a point.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<MonthlyReportDto> SolveIssueAsync(Guid id, SolveIssueInput input, CancellationToken cancellationToken);

    /// <summary>Ends the month; every point must be solved.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<MonthlyReportDto> CloseAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);
}

/// <summary>Which reports.</summary>
public sealed record MonthlyReportListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public MonthlyReportState? State { get; init; }

    /// <summary>Only of this month (any day of it).</summary>
    public DateOnly? Period { get; init; }

    /// <summary>Only late ones, or only those in time.</summary>
    public bool? IsLate { get; init; }
}

/// <summary>A report in a list.</summary>
public sealed record MonthlyReportListItemDto(
    Guid Id, string Number, string Title, DateOnly Period, DateOnly? DueOn, MonthlyReportState State, DateOnly? SubmittedOn, bool IsLate, int Versions, int OpenIssues, Guid? ContractorId, LocalizedText? ContractorName, DateTime CreationTime);

/// <summary>A report.</summary>
public sealed record MonthlyReportDto(
    [property: JsonIgnore] CountyDocumentDto Head, DateOnly Period, DateOnly? DueOn, MonthlyReportState State, DateOnly? SubmittedOn, bool IsLate, IReadOnlyList<MonthlyReportVersionDto> Versions, IReadOnlyList<ReportIssueDto> Issues) : CountyDocumentDto(Head);

/// <summary>What was handed in once.</summary>
public sealed record MonthlyReportVersionDto(int Version, MonthlyReportContent Content, string SubmittedBy, DateTime Time);

/// <summary>A point that is followed up.</summary>
public sealed record ReportIssueDto(Guid Id, MonthlyReportPart Part, string Text, string Owner, DateOnly? DueOn, ReportIssueState State, string? EscalatedTo, DateOnly? EscalatedOn, string? Note, DateOnly? SolvedOn);

/// <summary>A report to be handed in.</summary>
public record SaveMonthlyReportInput : CountyDocumentStepInput
{
    /// <summary>The five parts.</summary>
    [Required]
    public MonthlyReportContent Content { get; init; } = new();
}

/// <summary>The report of a month.</summary>
public sealed record CreateMonthlyReportInput : SaveMonthlyReportInput
{
    /// <summary>Any day of the month that is reported; not a coming month.</summary>
    [Required]
    public DateOnly? Period { get; init; }
}

/// <summary>A point to be taken up.</summary>
public sealed record ReportIssueInput : CountyDocumentStepInput
{
    /// <summary>Part of the report.</summary>
    public MonthlyReportPart Part { get; init; }

    /// <summary>What it is about.</summary>
    [Required, MaxLength(2000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Post that looks after it.</summary>
    [Required, MaxLength(256)]
    public string Owner { get; init; } = string.Empty;

    /// <summary>Last day.</summary>
    public DateOnly? DueOn { get; init; }
}

/// <summary>A point to be escalated.</summary>
public sealed record EscalateIssueInput : CountyDocumentStepInput
{
    /// <summary>Point.</summary>
    [Required]
    public Guid? IssueId { get; init; }

    /// <summary>Leaders or department.</summary>
    [Required, MaxLength(256)]
    public string To { get; init; } = string.Empty;

    /// <summary>Why, what is asked for.</summary>
    [MaxLength(2000)]
    public string? Note { get; init; }
}

/// <summary>A point to be ended.</summary>
public sealed record SolveIssueInput : CountyDocumentStepInput
{
    /// <summary>Point.</summary>
    [Required]
    public Guid? IssueId { get; init; }

    /// <summary>What was done.</summary>
    [Required, MaxLength(2000)]
    public string Note { get; init; } = string.Empty;
}
