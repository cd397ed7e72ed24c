using System.ComponentModel.DataAnnotations;
using CountyCloud.Approvals;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Funds;

/// <summary>Received money given to budget lines by a decision (W-11, FUND-02). Amounts in yuan.</summary>
public interface IFundAllocationAppService : IApplicationService
{
    /// <summary>Allocations, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Budget)]
    Task<PagedResultDto<FundAllocationListItemDto>> GetListAsync(FundAllocationListInput input, CancellationToken cancellationToken);

    /// <summary>One allocation.</summary>
    [RequiresPermission(CountyCloudPermissions.Budget)]
    Task<FundAllocationDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>What the plan would give each line now, within what is unallocated of a source.</summary>
    [RequiresPermission(CountyCloudPermissions.Budget)]
    Task<ListResultDto<LineAmount>> GetProposalAsync(AllocationProposalInput input, CancellationToken cancellationToken);

    /// <summary>Proposes and sends it to its approval.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsPay)]
    Task<FundAllocationDto> CreateAsync(FundAllocationInput input, CancellationToken cancellationToken);

    /// <summary>Changes a returned proposal and sends it in again.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage, CountyCloudPermissions.FundsPay)]
    Task<FundAllocationDto> UpdateAsync(Guid id, FundAllocationInput input, CancellationToken cancellationToken);
}

/// <summary>Which allocations.</summary>
public sealed record FundAllocationListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public FundDocumentState? State { get; init; }
}

/// <summary>Which source.</summary>
public sealed record AllocationProposalInput
{
    /// <summary>Fund source.</summary>
    [Required, MaxLength(64)]
    public string FundSourceCode { get; init; } = string.Empty;
}

/// <summary>An allocation to be decided.</summary>
public sealed record FundAllocationInput
{
    /// <summary>Fund source.</summary>
    [Required, MaxLength(64)]
    public string FundSourceCode { get; init; } = string.Empty;

    /// <summary>Why so.</summary>
    [Required, MaxLength(2000)]
    public string Reason { get; init; } = string.Empty;

    /// <summary>Lines.</summary>
    [Required, MinLength(1), MaxLength(100)]
    public IReadOnlyList<LineAmountInput> Lines { get; init; } = [];

    /// <summary>Papers.</summary>
    [MaxLength(50)]
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>An allocation in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="FundSourceCode">Fund source.</param>
/// <param name="Amount">Sum, yuan.</param>
/// <param name="State">Where it stands.</param>
/// <param name="RequesterName">Who proposed it.</param>
/// <param name="ProposedOn">Day.</param>
/// <param name="DecidedOn">Day of the decision.</param>
public sealed record FundAllocationListItemDto(Guid Id, string Number, string FundSourceCode, decimal Amount, FundDocumentState State, string RequesterName, DateOnly ProposedOn, DateOnly? DecidedOn);

/// <summary>An allocation.</summary>
/// <param name="Summary">What a list shows.</param>
/// <param name="Reason">Why so.</param>
/// <param name="Lines">Lines.</param>
/// <param name="Opinion">Last opinion.</param>
/// <param name="Approvals">Its approvals with their decisions.</param>
/// <param name="AllowedActions">update: what the caller may do now.</param>
public sealed record FundAllocationDto(
    FundAllocationListItemDto Summary, string Reason, IReadOnlyList<LineAmount> Lines, string? Opinion, IReadOnlyList<ApprovalDto> Approvals, IReadOnlyList<string> AllowedActions);
