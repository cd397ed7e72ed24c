using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Tenders;

/// <summary>Contracts. A contractor's people see their own.</summary>
public interface IContractAppService : IApplicationService
{
    /// <summary>Contracts, newest first. Sorting: number, title, amount, signedOn, endsOn, state.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<ContractDto>> GetListAsync(ContractListInput input, CancellationToken cancellationToken);

    /// <summary>One contract.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ContractDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Registers a contract whose tender another body held before the county used the platform (M11).</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<ContractDto> CreateAsync(ContractInput input, CancellationToken cancellationToken);

    /// <summary>Proposes a supplementary agreement: a record of its own that names the terms before and from now on, and goes through the county's route.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<ContractAmendmentDto> AmendAsync(Guid id, AmendContractInput input, CancellationToken cancellationToken);

    /// <summary>Ends a contract early.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<ContractDto> TerminateAsync(Guid id, TenderReasonInput input, CancellationToken cancellationToken);
}

/// <summary>Which contracts.</summary>
public sealed record ContractListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public ContractState? State { get; init; }
}

/// <summary>A contract.</summary>
public sealed record ContractInput
{
    /// <summary>Title.</summary>
    [Required, MaxLength(256)]
    public string Title { get; init; } = string.Empty;

    /// <summary>Contractor; with a tender the winner's name holds.</summary>
    [MaxLength(256)]
    public string? ContractorName { get; init; }

    /// <summary>Unified social credit code; with a tender the winner's holds.</summary>
    [MaxLength(18)]
    public string? CreditCode { get; init; }

    /// <summary>Amount, yuan.</summary>
    [Range(0.01, 1e12)]
    public decimal Amount { get; init; }

    /// <summary>Day of signature.</summary>
    public DateOnly SignedOn { get; init; }

    /// <summary>First day.</summary>
    public DateOnly StartsOn { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly EndsOn { get; init; }

    /// <summary>Payment terms.</summary>
    [MaxLength(100)]
    public IReadOnlyList<ContractInstalment> Instalments { get; init; } = [];

    /// <summary>Sub-projects; with a tender its own hold when empty.</summary>
    [MaxLength(200)]
    public IReadOnlyList<Guid> SubProjectIds { get; init; } = [];

    /// <summary>Systems and lines of the budget; with a tender its own hold when empty.</summary>
    [MaxLength(200)]
    public IReadOnlyList<string> BudgetCodes { get; init; } = [];

    /// <summary>Uploaded contract.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>One contract.</summary>
/// <param name="Id">Id.</param>
/// <param name="ConcurrencyStamp">Stamp of this version.</param>
/// <param name="Number">Number.</param>
/// <param name="Title">Title.</param>
/// <param name="TenderId">Tender it follows.</param>
/// <param name="ContractorId">Contractor of the platform.</param>
/// <param name="ContractorName">Contractor.</param>
/// <param name="CreditCode">Unified social credit code.</param>
/// <param name="Amount">Amount, yuan.</param>
/// <param name="SignedOn">Day of signature.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day.</param>
/// <param name="State">Where it stands.</param>
/// <param name="EndedOn">Day on which it ended.</param>
/// <param name="TerminationReason">Why it ended early.</param>
/// <param name="Instalments">Payment terms.</param>
/// <param name="SubProjectIds">Sub-projects.</param>
/// <param name="BudgetCodes">Systems and lines of the budget.</param>
public sealed record ContractDto(
    Guid Id, string ConcurrencyStamp, string Number, string Title, Guid? TenderId, Guid? ContractorId, string ContractorName, string CreditCode, decimal Amount, DateOnly SignedOn, DateOnly StartsOn,
    DateOnly EndsOn, ContractState State, DateOnly? EndedOn, string? TerminationReason, IReadOnlyList<ContractInstalment> Instalments, IReadOnlyList<Guid> SubProjectIds, IReadOnlyList<string> BudgetCodes)
{
    /// <summary>Its amendments, newest first; in the answer about one contract only.</summary>
    public IReadOnlyList<ContractAmendmentListItemDto> Amendments { get; init; } = [];

    /// <summary>What the caller may do now; in the answer about one contract only.</summary>
    public IReadOnlyList<string> AllowedActions { get; init; } = [];
}
