using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <summary>Versions of the implementation plan (W-01). A contractor's people see their own and those that were approved.</summary>
public interface IImplementationPlanAppService : IApplicationService
{
    /// <summary>Versions, newest first. Sorting: number, title, version, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<PlanListItemDto>> GetListAsync(PlanListInput input, CancellationToken cancellationToken);

    /// <summary>One version.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PlanDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A draft.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.ProjectsSubmit)]
    Task<PlanDto> CreateAsync(SavePlanInput input, CancellationToken cancellationToken);

    /// <summary>Changes a draft.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.ProjectsSubmit)]
    Task<PlanDto> UpdateAsync(Guid id, SavePlanInput input, CancellationToken cancellationToken);

    /// <summary>Removes a draft.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.ProjectsSubmit)]
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Sends it to the leading group and the county government (M55).</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.ProjectsSubmit)]
    Task<PlanDto> SubmitAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Records that it was filed or made public (GOV-09).</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<PlanDto> AddFilingAsync(Guid id, PlanFilingInput input, CancellationToken cancellationToken);
}

/// <summary>Which plans.</summary>
public sealed record PlanListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public PlanState? State { get; init; }

    /// <summary>Only versions of this plan.</summary>
    public Guid? SeriesId { get; init; }
}

/// <summary>A plan in a list.</summary>
public sealed record PlanListItemDto(
    Guid Id, string Number, string Title, Guid SeriesId, int Version, PlanState State, string? PhaseCode, DateOnly? From, DateOnly? To, decimal? Budget, DateOnly? ApprovedOn, Guid? ContractorId,
    string CreatorName, DateTime CreationTime);

/// <summary>A version of the plan.</summary>
/// <param name="Head">What every document has; its properties are those of the answer.</param>
/// <param name="Content">What it says.</param>
/// <param name="SeriesId">What all versions have in common.</param>
/// <param name="Version">Version.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ApprovedOn">Day of the approval.</param>
/// <param name="ChangeId">Change that made it.</param>
/// <param name="BudgetTotal">Sum of the county's configured budget, yuan.</param>
/// <param name="BudgetDifference">Plan's budget less that sum; null when the plan names none. A stage plan may differ.</param>
/// <param name="Filings">Where it was filed and made public.</param>
/// <param name="Versions">All versions of the plan, newest first.</param>
/// <param name="Changes">Changes asked for of this version.</param>
/// <param name="NotStarted">Systems of the budget whose work has not begun, as things stand now (GOV-48).</param>
public sealed record PlanDto(
    [property: JsonIgnore] CountyDocumentDto Head, PlanContent Content, Guid SeriesId, int Version, PlanState State, DateOnly? ApprovedOn, Guid? ChangeId, decimal BudgetTotal, decimal? BudgetDifference,
    IReadOnlyList<PlanFilingDto> Filings, IReadOnlyList<PlanListItemDto> Versions, IReadOnlyList<PlanChangeListItemDto> Changes, IReadOnlyList<OpenSystemDto> NotStarted) : CountyDocumentDto(Head);

/// <summary>A system with work that has not begun.</summary>
/// <param name="Code">Code of the budget item.</param>
/// <param name="Name">Name.</param>
/// <param name="Lines">How many of its lines no sub-project has begun.</param>
/// <param name="Amount">Planned for them, yuan.</param>
/// <param name="IsListed">True when the plan names the system.</param>
public sealed record OpenSystemDto(string Code, LocalizedText Name, int Lines, decimal Amount, bool IsListed);

/// <summary>A record of filing.</summary>
public sealed record PlanFilingDto(Guid Id, PlanFilingKind Kind, string Place, DateOnly Day, string? Reference);

/// <summary>A plan to be saved.</summary>
public sealed record SavePlanInput : CountyDocumentStepInput
{
    /// <summary>Title.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>What it says.</summary>
    [Required]
    public PlanContent Content { get; init; } = new();
}

/// <summary>A filing to be recorded.</summary>
public sealed record PlanFilingInput : CountyDocumentStepInput
{
    /// <summary>Filed or made public.</summary>
    public PlanFilingKind Kind { get; init; }

    /// <summary>Body or medium.</summary>
    [Required, MaxLength(256)]
    public string Place { get; init; } = string.Empty;

    /// <summary>Day.</summary>
    [Required]
    public DateOnly Day { get; init; }

    /// <summary>Number of the receipt, or the address.</summary>
    [MaxLength(512)]
    public string? Reference { get; init; }
}
