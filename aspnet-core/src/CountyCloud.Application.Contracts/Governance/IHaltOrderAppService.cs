using System.ComponentModel.DataAnnotations;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <summary>Halts of sub-projects by the county government (M73, W-07).</summary>
public interface IHaltOrderAppService : IApplicationService
{
    /// <summary>Halts, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<HaltOrderListItemDto>> GetListAsync(HaltOrderListInput input, CancellationToken cancellationToken);

    /// <summary>One halt with its costs.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<HaltOrderDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Halts a sub-project; with a finding, rectification is ordered as well.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsHalt)]
    Task<HaltOrderDto> CreateAsync(CreateHaltOrderInput input, CancellationToken cancellationToken);

    /// <summary>Records a cost that the contractor bears; it is never claimed from the special funds.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsHalt, CountyCloudPermissions.ProjectsManage)]
    Task<HaltOrderDto> AddCostAsync(Guid id, HaltCostInput input, CancellationToken cancellationToken);

    /// <summary>Lifts the halt.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsHalt)]
    Task<HaltOrderDto> LiftAsync(Guid id, SubProjectRemarkInput input, CancellationToken cancellationToken);

    /// <summary>Ends the sub-project for good.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsHalt)]
    Task<HaltOrderDto> TerminateAsync(Guid id, SubProjectRemarkInput input, CancellationToken cancellationToken);
}

/// <summary>Which halts.</summary>
public sealed record HaltOrderListInput : PagedAndSortedInput
{
    /// <summary>Only of this sub-project.</summary>
    public Guid? SubProjectId { get; init; }

    /// <summary>Only in this state.</summary>
    public HaltOrderState? State { get; init; }
}

/// <summary>A halt.</summary>
public sealed record CreateHaltOrderInput
{
    /// <summary>Sub-project.</summary>
    public Guid SubProjectId { get; init; }

    /// <summary>Why.</summary>
    public HaltReason Reason { get; init; }

    /// <summary>Why, in words.</summary>
    [Required, MaxLength(4000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>What is to be corrected; empty when no rectification is ordered.</summary>
    [MaxLength(4000)]
    public string? Finding { get; init; }

    /// <summary>Last day for that.</summary>
    public DateOnly? RectificationDueOn { get; init; }

    /// <summary>Uploaded files.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>A cost.</summary>
public sealed record HaltCostInput
{
    /// <summary>What it is.</summary>
    public HaltCostKind Kind { get; init; }

    /// <summary>Amount, yuan.</summary>
    [Range(0, 100_000_000_000)]
    public decimal Amount { get; init; }

    /// <summary>For what.</summary>
    [Required, MaxLength(1000)]
    public string Text { get; init; } = string.Empty;

    /// <summary>Uploaded files.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>A halt in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="SubProjectId">Sub-project.</param>
/// <param name="SubProjectName">Its name.</param>
/// <param name="Reason">Why.</param>
/// <param name="State">State.</param>
/// <param name="OrderedOn">Day of the order.</param>
/// <param name="EndedOn">Day of its end.</param>
/// <param name="CostTotal">Costs that the contractor bears, yuan.</param>
public record HaltOrderListItemDto(
    Guid Id, string Number, Guid SubProjectId, string SubProjectName, HaltReason Reason, HaltOrderState State, DateOnly OrderedOn, DateOnly? EndedOn, decimal CostTotal);

/// <summary>A halt.</summary>
/// <param name="Summary">What the list shows; its properties stand at the top of this document.</param>
/// <param name="ConcurrencyStamp">Stamp.</param>
/// <param name="Text">Why, in words.</param>
/// <param name="OrderedBy">Who ordered it.</param>
/// <param name="Decision">Decision that ended it.</param>
/// <param name="EndedBy">Who ended it.</param>
/// <param name="Costs">Costs in order.</param>
/// <param name="Rectifications">Rectifications that it ordered.</param>
/// <param name="Attachments">Files.</param>
/// <param name="AllowedActions">lift, terminate, addCost: what the caller may do now.</param>
/// <param name="BlockedActions">What cannot be done now, and why.</param>
public sealed record HaltOrderDto(
    [property: System.Text.Json.Serialization.JsonIgnore] HaltOrderListItemDto Summary, string ConcurrencyStamp, string Text, string OrderedBy, string? Decision, string? EndedBy, IReadOnlyList<HaltCostDto> Costs, IReadOnlyList<RectificationListItemDto> Rectifications, IReadOnlyList<AttachmentDto> Attachments, IReadOnlyList<string> AllowedActions, IReadOnlyList<BlockedActionDto> BlockedActions) : HaltOrderListItemDto(Summary);

/// <summary>A cost.</summary>
/// <param name="Sequence">Place.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Amount">Amount, yuan.</param>
/// <param name="Text">For what.</param>
/// <param name="UserName">Who recorded it.</param>
/// <param name="Day">Day.</param>
public sealed record HaltCostDto(
    int Sequence, HaltCostKind Kind, decimal Amount, string Text, string UserName, DateOnly Day);
