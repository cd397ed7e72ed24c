using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <summary>Monthly supervision forms (F-04, GOV-11). A contractor's people see their own signed ones.</summary>
public interface ISiteInspectionAppService : IApplicationService
{
    /// <summary>Forms, newest month first. Sorting: number, title, period, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<SiteInspectionListItemDto>> GetListAsync(SiteInspectionListInput input, CancellationToken cancellationToken);

    /// <summary>One form.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<SiteInspectionDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A new form.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<SiteInspectionDto> CreateAsync(CreateSiteInspectionInput input, CancellationToken cancellationToken);

    /// <summary>Fills it in.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<SiteInspectionDto> UpdateAsync(Guid id, SaveSiteInspectionInput input, CancellationToken cancellationToken);

    /// <summary>Removes an unsigned form.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Signs it for the office (M65); findings become rectifications.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<SiteInspectionDto> SignAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);
}

/// <summary>Which forms.</summary>
public sealed record SiteInspectionListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public SiteInspectionState? State { get; init; }

    /// <summary>Only of this month (any day of it).</summary>
    public DateOnly? Period { get; init; }

    /// <summary>Only of this sub-project.</summary>
    public Guid? SubProjectId { get; init; }
}

/// <summary>A form in a list.</summary>
public sealed record SiteInspectionListItemDto(
    Guid Id, string Number, string Title, DateOnly Period, DateOnly? Day, SiteInspectionState State, string? SignedBy, DateOnly? SignedOn, int Findings, Guid? ContractorId, LocalizedText? ContractorName, DateTime CreationTime);

/// <summary>A form.</summary>
public sealed record SiteInspectionDto(
    [property: JsonIgnore] CountyDocumentDto Head, DateOnly Period, SiteInspectionContent Content, SiteInspectionState State, string? SignedBy, DateOnly? SignedOn, IReadOnlyList<FindingContent> Findings) : CountyDocumentDto(Head);

/// <summary>A form to be filled in.</summary>
public record SaveSiteInspectionInput : CountyDocumentStepInput
{
    /// <summary>Title.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>What it says.</summary>
    [Required]
    public SiteInspectionContent Content { get; init; } = new();

    /// <summary>All findings.</summary>
    [MaxLength(100)]
    public IReadOnlyList<FindingContent> Findings { get; init; } = [];
}

/// <summary>A new form.</summary>
public sealed record CreateSiteInspectionInput : SaveSiteInspectionInput
{
    /// <summary>Any day of the month.</summary>
    [Required]
    public DateOnly? Period { get; init; }

    /// <summary>Contractor whose work is checked.</summary>
    [Required]
    public Guid? ContractorId { get; init; }
}
