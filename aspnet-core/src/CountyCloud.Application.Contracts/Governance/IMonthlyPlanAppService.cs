using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <summary>Monthly plans of the contractors (GOV-10).</summary>
public interface IMonthlyPlanAppService : IApplicationService
{
    /// <summary>Plans, newest month first. Sorting: number, title, period, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<MonthlyPlanListItemDto>> GetListAsync(MonthlyPlanListInput input, CancellationToken cancellationToken);

    /// <summary>One plan.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<MonthlyPlanDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Hands in the plan of a month.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit)]
    Task<MonthlyPlanDto> CreateAsync(CreateMonthlyPlanInput input, CancellationToken cancellationToken);

    /// <summary>Hands it in again, changed.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit)]
    Task<MonthlyPlanDto> UpdateAsync(Guid id, SaveMonthlyPlanInput input, CancellationToken cancellationToken);

    /// <summary>The office sends it back with what it wants changed.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<MonthlyPlanDto> ReturnAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken);

    /// <summary>The office agrees (M63).</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<MonthlyPlanDto> AgreeAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);
}

/// <summary>Which monthly plans.</summary>
public sealed record MonthlyPlanListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public MonthlyPlanState? State { get; init; }

    /// <summary>Only of this month (any day of it).</summary>
    public DateOnly? Period { get; init; }
}

/// <summary>A monthly plan in a list.</summary>
public sealed record MonthlyPlanListItemDto(Guid Id, string Number, string Title, DateOnly Period, MonthlyPlanState State, int Round, Guid? ContractorId, LocalizedText? ContractorName, string SubmittedBy, DateOnly? AgreedOn, DateTime CreationTime);

/// <summary>A monthly plan.</summary>
public sealed record MonthlyPlanDto(
    [property: JsonIgnore] CountyDocumentDto Head, DateOnly Period, string Content, MonthlyPlanState State, int Round, string SubmittedBy, string? Remark, string? AgreedBy, DateOnly? AgreedOn) : CountyDocumentDto(Head);

/// <summary>A monthly plan to be handed in.</summary>
public record SaveMonthlyPlanInput : CountyDocumentStepInput
{
    /// <summary>Title.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>What is to be done.</summary>
    [Required, MaxLength(8000)]
    public string Content { get; init; } = string.Empty;
}

/// <summary>A new monthly plan.</summary>
public sealed record CreateMonthlyPlanInput : SaveMonthlyPlanInput
{
    /// <summary>Any day of the month.</summary>
    [Required]
    public DateOnly? Period { get; init; }
}
