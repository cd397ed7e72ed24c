using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <summary>Checks of the programme by the county itself: targets, closing of a phase, self-check (GOV-29, GOV-49, DATA-05). Not for contractors.</summary>
public interface IProgrammeCheckAppService : IApplicationService
{
    /// <summary>Checks, newest first. Sorting: number, title, to, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<ProgrammeCheckListItemDto>> GetListAsync(ProgrammeCheckListInput input, CancellationToken cancellationToken);

    /// <summary>One check with its lines.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ProgrammeCheckDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A new check; its lines come from the county's targets, results of phases and work items.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<ProgrammeCheckDto> CreateAsync(CreateProgrammeCheckInput input, CancellationToken cancellationToken);

    /// <summary>Adds a line.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<ProgrammeCheckDto> AddLineAsync(Guid id, AddCheckLineInput input, CancellationToken cancellationToken);

    /// <summary>Answers a line. A value beside a target with a number decides the outcome.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<ProgrammeCheckDto> AnswerAsync(Guid id, AnswerCheckInput input, CancellationToken cancellationToken);

    /// <summary>Finishes it; what was missed at a closing or in the self-check becomes a rectification.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<ProgrammeCheckDto> FinishAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Removes one that is not finished.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>Which checks.</summary>
public sealed record ProgrammeCheckListInput : PagedAndSortedInput
{
    /// <summary>Only of this kind.</summary>
    public CheckKind? Kind { get; init; }

    /// <summary>Only in this state.</summary>
    public ProgrammeCheckState? State { get; init; }
}

/// <summary>A check in a list.</summary>
public sealed record ProgrammeCheckListItemDto(
    Guid Id, string Number, string Title, CheckKind Kind, string? Subject, DateOnly From, DateOnly To, ProgrammeCheckState State, DateOnly? FinishedOn, int Lines, int Open, int Missed, DateTime CreationTime);

/// <summary>A check.</summary>
public sealed record ProgrammeCheckDto(
    [property: JsonIgnore] CountyDocumentDto Head, CheckKind Kind, string? Subject, DateOnly From, DateOnly To, ProgrammeCheckState State, DateOnly? FinishedOn, int Met, int Missed, IReadOnlyList<CheckLineDto> Lines) : CountyDocumentDto(Head);

/// <summary>A line of a check.</summary>
public sealed record CheckLineDto(
    Guid Id, CheckPart Part, string? TargetCode, string Text, string? Unit, decimal? Actual, string? DataSource, CheckOutcome Outcome, string? Explanation, string? ResponsibleUnit, Guid? ContractorId, DateOnly? Deadline);

/// <summary>A new check.</summary>
public sealed record CreateProgrammeCheckInput : CountyDocumentStepInput
{
    /// <summary>Title.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>Kind; stays.</summary>
    public CheckKind Kind { get; init; }

    /// <summary>Phase that closes (section <c>phase</c>).</summary>
    [MaxLength(64)]
    public string? PhaseCode { get; init; }

    /// <summary>Goal statement whose indicators are reviewed (section <c>annual-goal</c>); empty for all targets.</summary>
    [MaxLength(64)]
    public string? GoalCode { get; init; }

    /// <summary>First day of the period; that of the phase when empty.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the period; that of the phase when empty.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>A line to be added.</summary>
public sealed record AddCheckLineInput : CountyDocumentStepInput
{
    /// <summary>What is expected.</summary>
    [Required]
    public CheckLineContent Content { get; init; } = new();
}

/// <summary>An answer.</summary>
public sealed record AnswerCheckInput : CountyDocumentStepInput
{
    /// <summary>Line.</summary>
    [Required]
    public Guid? LineId { get; init; }

    /// <summary>Answer.</summary>
    [Required]
    public CheckAnswer Content { get; init; } = new();
}
