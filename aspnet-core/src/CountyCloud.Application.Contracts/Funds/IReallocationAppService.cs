using System.ComponentModel.DataAnnotations;
using CountyCloud.Approvals;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Funds;

/// <summary>Reallocations of the budget and changes of use (W-12). Who approves, the county's route says by the amount. Amounts in yuan.</summary>
public interface IReallocationAppService : IApplicationService
{
    /// <summary>Reallocations, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<ReallocationListItemDto>> GetListAsync(ReallocationListInput input, CancellationToken cancellationToken);

    /// <summary>One reallocation.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ReallocationDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Proposes and sends it to its approval.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<ReallocationDto> CreateAsync(ReallocationInput input, CancellationToken cancellationToken);

    /// <summary>Changes a returned proposal and sends it in again.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsSubmit, CountyCloudPermissions.ProjectsManage)]
    Task<ReallocationDto> UpdateAsync(Guid id, ReallocationInput input, CancellationToken cancellationToken);
}

/// <summary>Which reallocations.</summary>
public sealed record ReallocationListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public ReallocationState? State { get; init; }
}

/// <summary>Money to be moved.</summary>
public sealed record ReallocationMoveInput
{
    /// <summary>Line that gives.</summary>
    [Required, MaxLength(64)]
    public string FromCode { get; init; } = string.Empty;

    /// <summary>Line that gets.</summary>
    [Required, MaxLength(64)]
    public string ToCode { get; init; } = string.Empty;

    /// <summary>Yuan.</summary>
    [Range(0.01, 100_000_000_000)]
    public decimal Amount { get; init; }
}

/// <summary>A proposal.</summary>
public sealed record ReallocationInput
{
    /// <summary>Short title.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>Why it is needed.</summary>
    [Required, MaxLength(4000)]
    public string Reason { get; init; } = string.Empty;

    /// <summary>Moves.</summary>
    [Required, MinLength(1), MaxLength(50)]
    public IReadOnlyList<ReallocationMoveInput> Moves { get; init; } = [];

    /// <summary>Papers: the plan of the reallocation (M121), the written request (Z1265).</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>A reallocation in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Title">Title.</param>
/// <param name="Amount">Sum, yuan.</param>
/// <param name="State">Where it stands.</param>
/// <param name="RequesterName">Who proposes it.</param>
/// <param name="ProposedOn">Day.</param>
/// <param name="DecidedOn">Day of the decision.</param>
public sealed record ReallocationListItemDto(Guid Id, string Number, string Title, decimal Amount, ReallocationState State, string RequesterName, DateOnly ProposedOn, DateOnly? DecidedOn);

/// <summary>A reallocation.</summary>
/// <param name="Summary">What a list shows.</param>
/// <param name="ConcurrencyStamp">Stamp.</param>
/// <param name="Reason">Why it is needed.</param>
/// <param name="Moves">Moves.</param>
/// <param name="Opinion">Last opinion.</param>
/// <param name="Approvals">Its approvals with their decisions.</param>
/// <param name="Attachments">Papers.</param>
/// <param name="AllowedActions">update: what the caller may do now.</param>
public sealed record ReallocationDto(
    ReallocationListItemDto Summary, string ConcurrencyStamp, string Reason, IReadOnlyList<ReallocationMove> Moves, string? Opinion, IReadOnlyList<ApprovalDto> Approvals,
    IReadOnlyList<AttachmentDto> Attachments, IReadOnlyList<string> AllowedActions);
