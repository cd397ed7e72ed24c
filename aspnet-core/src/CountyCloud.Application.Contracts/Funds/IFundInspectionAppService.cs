using System.ComponentModel.DataAnnotations;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Funds;

/// <summary>Audits and inspections of funds (W-14, FUND-39, FUND-40). A contractor's people see issued ones with findings against them.</summary>
public interface IFundInspectionAppService : IApplicationService
{
    /// <summary>Audits and inspections, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<FundInspectionListItemDto>> GetListAsync(FundInspectionListInput input, CancellationToken cancellationToken);

    /// <summary>One of them.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<FundInspectionDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Schedules one.</summary>
    [RequiresPermission(CountyCloudPermissions.FundsInspect, CountyCloudPermissions.ProjectsManage)]
    Task<FundInspectionDto> CreateAsync(ScheduleFundInspectionInput input, CancellationToken cancellationToken);

    /// <summary>Begins it.</summary>
    [RequiresPermission(CountyCloudPermissions.FundsInspect, CountyCloudPermissions.ProjectsManage)]
    Task<FundInspectionDto> BeginAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Adds a finding.</summary>
    [RequiresPermission(CountyCloudPermissions.FundsInspect, CountyCloudPermissions.ProjectsManage)]
    Task<FundInspectionDto> AddFindingAsync(Guid id, FundFindingInput input, CancellationToken cancellationToken);

    /// <summary>Issues result and findings; each finding becomes a rectification.</summary>
    [RequiresPermission(CountyCloudPermissions.FundsInspect, CountyCloudPermissions.ProjectsManage)]
    Task<FundInspectionDto> IssueAsync(Guid id, IssueFundInspectionInput input, CancellationToken cancellationToken);

    /// <summary>Replies to a finding.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<FundInspectionDto> ReplyAsync(Guid id, ReplyToFindingInput input, CancellationToken cancellationToken);

    /// <summary>Closes it when everything is replied to.</summary>
    [RequiresPermission(CountyCloudPermissions.FundsInspect, CountyCloudPermissions.ProjectsManage)]
    Task<FundInspectionDto> CloseAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>Which ones.</summary>
public sealed record FundInspectionListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public FundInspectionState? State { get; init; }
}

/// <summary>One to be scheduled.</summary>
public sealed record ScheduleFundInspectionInput
{
    /// <summary>Kind.</summary>
    public FundInspectionKind Kind { get; init; }

    /// <summary>Title.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>What is looked at.</summary>
    [Required, MaxLength(2000)]
    public string Scope { get; init; } = string.Empty;

    /// <summary>Department or body that does it.</summary>
    [Required, MaxLength(200)]
    public string Body { get; init; } = string.Empty;

    /// <summary>Day.</summary>
    [Required]
    public DateOnly ScheduledOn { get; init; }
}

/// <summary>A finding.</summary>
public sealed record FundFindingInput
{
    /// <summary>What was found.</summary>
    [Required, MaxLength(4000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Sub-project concerned; its contractor has to correct it when none is named.</summary>
    public Guid? SubProjectId { get; init; }

    /// <summary>Contractor that has to correct it.</summary>
    public Guid? ContractorId { get; init; }

    /// <summary>Last day for the correction.</summary>
    public DateOnly? DueOn { get; init; }
}

/// <summary>The result.</summary>
public sealed record IssueFundInspectionInput
{
    /// <summary>Result in words, the benefit of the money included.</summary>
    [Required, MaxLength(4000)]
    public string Result { get; init; } = string.Empty;

    /// <summary>Report.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>A reply.</summary>
public sealed record ReplyToFindingInput
{
    /// <summary>Finding.</summary>
    [Required]
    public Guid FindingId { get; init; }

    /// <summary>Reply.</summary>
    [Required, MaxLength(4000)]
    public string Reply { get; init; } = string.Empty;

    /// <summary>Papers.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>An audit or inspection in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Title">Title.</param>
/// <param name="Body">Who does it.</param>
/// <param name="ScheduledOn">Day.</param>
/// <param name="State">Where it stands.</param>
/// <param name="FindingCount">Findings.</param>
public sealed record FundInspectionListItemDto(
    Guid Id, string Number, FundInspectionKind Kind, string Title, string Body, DateOnly ScheduledOn, FundInspectionState State, int FindingCount);

/// <summary>An audit or inspection.</summary>
/// <param name="Summary">What a list shows.</param>
/// <param name="Scope">What is looked at.</param>
/// <param name="BegunOn">Day of its beginning.</param>
/// <param name="IssuedOn">Day of the result.</param>
/// <param name="Result">Result.</param>
/// <param name="ClosedOn">Day of its end.</param>
/// <param name="Findings">Findings.</param>
/// <param name="Attachments">Papers.</param>
/// <param name="AllowedActions">begin, addFinding, issue, reply, close: what the caller may do now.</param>
public sealed record FundInspectionDto(
    FundInspectionListItemDto Summary, string Scope, DateOnly? BegunOn, DateOnly? IssuedOn, string? Result, DateOnly? ClosedOn, IReadOnlyList<FundFindingDto> Findings,
    IReadOnlyList<AttachmentDto> Attachments, IReadOnlyList<string> AllowedActions);

/// <summary>A finding.</summary>
/// <param name="Id">Id.</param>
/// <param name="Order">Place, from 1.</param>
/// <param name="Text">What was found.</param>
/// <param name="SubProjectId">Sub-project concerned.</param>
/// <param name="ContractorId">Contractor that has to correct it.</param>
/// <param name="DueOn">Last day for the correction.</param>
/// <param name="Reply">Reply.</param>
/// <param name="RepliedOn">Its day.</param>
/// <param name="RepliedBy">Who replied.</param>
public sealed record FundFindingDto(Guid Id, int Order, string Text, Guid? SubProjectId, Guid? ContractorId, DateOnly? DueOn, string? Reply, DateOnly? RepliedOn, string? RepliedBy);
