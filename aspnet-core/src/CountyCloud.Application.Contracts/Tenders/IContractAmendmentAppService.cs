using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Tenders;

/// <summary>Amendments of contracts: supplementary agreements, each a record of its own. One is made at the contract (<see cref="IContractAppService.AmendAsync"/>). A contractor's people see their own.</summary>
public interface IContractAmendmentAppService : IApplicationService
{
    /// <summary>Amendments, newest first. Sorting: number, title, creationTime, signedOn, decidedOn.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<ContractAmendmentListItemDto>> GetListAsync(ContractAmendmentListInput input, CancellationToken cancellationToken);

    /// <summary>One amendment.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ContractAmendmentDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Changes a returned amendment and sends it in again.</summary>
    [RequiresPermission(CountyCloudPermissions.Tenders)]
    Task<ContractAmendmentDto> UpdateAsync(Guid id, AmendContractInput input, CancellationToken cancellationToken);
}

/// <summary>Which amendments.</summary>
public sealed record ContractAmendmentListInput : PagedAndSortedInput
{
    /// <summary>Only of this contract.</summary>
    public Guid? ContractId { get; init; }

    /// <summary>Only in this state.</summary>
    public AmendmentState? State { get; init; }
}

/// <summary>An amendment in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Title">Title.</param>
/// <param name="ContractId">Contract.</param>
/// <param name="ContractNumber">Its number.</param>
/// <param name="State">Where it stands.</param>
/// <param name="SignedOn">Day of the agreement.</param>
/// <param name="OldAmount">Amount before, yuan.</param>
/// <param name="NewAmount">Amount from now on, yuan.</param>
/// <param name="OldEndsOn">Last day before.</param>
/// <param name="NewEndsOn">Last day from now on.</param>
/// <param name="DecidedOn">Day of the decision.</param>
public sealed record ContractAmendmentListItemDto(
    Guid Id, string Number, string Title, Guid ContractId, string ContractNumber, AmendmentState State, DateOnly SignedOn, decimal OldAmount, decimal NewAmount, DateOnly OldEndsOn, DateOnly NewEndsOn, DateOnly? DecidedOn);

/// <summary>One amendment.</summary>
/// <param name="Head">What every document has; its properties are those of the answer.</param>
/// <param name="Summary">What lists show.</param>
/// <param name="Reason">Why it is needed.</param>
/// <param name="OldInstalments">Payment terms before.</param>
/// <param name="NewInstalments">Payment terms from now on.</param>
/// <param name="Opinion">Last opinion of the approval.</param>
public sealed record ContractAmendmentDto(
    [property: JsonIgnore] CountyDocumentDto Head, ContractAmendmentListItemDto Summary, string Reason, IReadOnlyList<ContractInstalment> OldInstalments, IReadOnlyList<ContractInstalment> NewInstalments, string? Opinion)
    : CountyDocumentDto(Head);

/// <summary>What an amendment says. The whole of the terms: what stays is given as it is.</summary>
public sealed record AmendContractInput : CountyDocumentStepInput
{
    /// <summary>Title.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>Why it is needed.</summary>
    [Required, MaxLength(2000)]
    public string Reason { get; init; } = string.Empty;

    /// <summary>Day of the agreement.</summary>
    public DateOnly SignedOn { get; init; }

    /// <summary>Amount from now on, yuan.</summary>
    [Range(0.01, 1e12)]
    public decimal NewAmount { get; init; }

    /// <summary>Last day from now on.</summary>
    public DateOnly NewEndsOn { get; init; }

    /// <summary>Payment terms from now on.</summary>
    [MaxLength(100)]
    public IReadOnlyList<ContractInstalment> NewInstalments { get; init; } = [];
}
