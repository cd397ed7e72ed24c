using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <summary>Requests to change the approved plan (GOV-08).</summary>
public interface IPlanChangeAppService : IApplicationService
{
    /// <summary>Requests, newest first. Sorting: number, title, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<PlanChangeListItemDto>> GetListAsync(PlanChangeListInput input, CancellationToken cancellationToken);

    /// <summary>One request.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PlanChangeDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A draft.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.ProjectsSubmit)]
    Task<PlanChangeDto> CreateAsync(CreatePlanChangeInput input, CancellationToken cancellationToken);

    /// <summary>Changes a draft.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.ProjectsSubmit)]
    Task<PlanChangeDto> UpdateAsync(Guid id, SavePlanChangeInput input, CancellationToken cancellationToken);

    /// <summary>Removes a draft.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.ProjectsSubmit)]
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Sends it to the leading group and the county government (M59).</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.ProjectsSubmit)]
    Task<PlanChangeDto> SubmitAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);
}

/// <summary>Which requests.</summary>
public sealed record PlanChangeListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public PlanChangeState? State { get; init; }

    /// <summary>Only of this version of a plan.</summary>
    public Guid? PlanId { get; init; }
}

/// <summary>A request in a list.</summary>
public sealed record PlanChangeListItemDto(Guid Id, string Number, string Title, Guid PlanId, PlanChangeReason Reason, PlanChangeState State, Guid? NewPlanId, Guid? ContractorId, string CreatorName, DateTime CreationTime);

/// <summary>A request.</summary>
/// <param name="Head">What every document has; its properties are those of the answer.</param>
/// <param name="PlanId">Version that is to be changed.</param>
/// <param name="Reason">Why it is allowed.</param>
/// <param name="Explanation">What changes and why.</param>
/// <param name="SuperiorDocument">Paper of the superior body.</param>
/// <param name="Benefit">How it helps the project.</param>
/// <param name="Content">What the new version will say.</param>
/// <param name="State">Where it stands.</param>
/// <param name="NewPlanId">The version that it made.</param>
/// <param name="Before">What the version to be changed says.</param>
public sealed record PlanChangeDto(
    [property: JsonIgnore] CountyDocumentDto Head, Guid PlanId, PlanChangeReason Reason, string Explanation, string? SuperiorDocument, string? Benefit, PlanContent Content, PlanChangeState State, Guid? NewPlanId, PlanContent Before) : CountyDocumentDto(Head);

/// <summary>A request to be changed.</summary>
public record SavePlanChangeInput : CountyDocumentStepInput
{
    /// <summary>Title; also that of the new version.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>Why it is allowed.</summary>
    public PlanChangeReason Reason { get; init; }

    /// <summary>What changes and why.</summary>
    [Required, MaxLength(4000)]
    public string Explanation { get; init; } = string.Empty;

    /// <summary>Paper of the superior body that requires it (M57).</summary>
    [MaxLength(512)]
    public string? SuperiorDocument { get; init; }

    /// <summary>How it helps the project (M59).</summary>
    [MaxLength(4000)]
    public string? Benefit { get; init; }

    /// <summary>What the new version will say.</summary>
    [Required]
    public PlanContent Content { get; init; } = new();
}

/// <summary>A new request.</summary>
public sealed record CreatePlanChangeInput : SavePlanChangeInput
{
    /// <summary>Version that is to be changed.</summary>
    [Required]
    public Guid? PlanId { get; init; }
}
