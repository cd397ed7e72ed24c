using System.ComponentModel.DataAnnotations;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Assets;

/// <summary>Handovers at the contract's end (W-40). A contractor's people see their own and check its list.</summary>
public interface IHandoverAppService : IApplicationService
{
    /// <summary>Handovers, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<HandoverListItemDto>> GetListAsync(HandoverListInput input, CancellationToken cancellationToken);

    /// <summary>One handover with its list.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<HandoverDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Plans the handover of a contract by hand; the list comes from the registers.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<HandoverDto> CreateAsync(HandoverInput input, CancellationToken cancellationToken);

    /// <summary>Adds an item that no register holds.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<HandoverDto> AddItemAsync(Guid id, HandoverItemInput input, CancellationToken cancellationToken);

    /// <summary>Notes what was found of an item.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<HandoverDto> CheckItemAsync(Guid id, HandoverCheckInput input, CancellationToken cancellationToken);

    /// <summary>Ends the check of the list.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<HandoverDto> FinishInventoryAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Notes the transfer.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<HandoverDto> TransferAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Notes that the receiver accepted; its signed paper is attached.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<HandoverDto> AcceptAsync(Guid id, HandoverAcceptanceInput input, CancellationToken cancellationToken);

    /// <summary>Closes it.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<HandoverDto> CloseAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>Which handovers.</summary>
public sealed record HandoverListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public HandoverState? State { get; init; }
}

/// <summary>A handover to be planned.</summary>
public sealed record HandoverInput
{
    /// <summary>Contract.</summary>
    public Guid ContractId { get; init; }
}

/// <summary>An item that no register holds.</summary>
public sealed record HandoverItemInput
{
    /// <summary>What it is.</summary>
    public HandoverScope Scope { get; init; }

    /// <summary>Name.</summary>
    [Required, MaxLength(256)]
    public string Name { get; init; } = string.Empty;

    /// <summary>Quantity.</summary>
    [Range(0, 1e9)]
    public decimal Quantity { get; init; } = 1;
}

/// <summary>What was found of an item.</summary>
public sealed record HandoverCheckInput
{
    /// <summary>Item.</summary>
    public Guid ItemId { get; init; }

    /// <summary>What was found.</summary>
    public HandoverItemState State { get; init; }

    /// <summary>How what is damaged or missing is settled.</summary>
    [MaxLength(1000)]
    public string? Remark { get; init; }
}

/// <summary>The receiver's acceptance.</summary>
public sealed record HandoverAcceptanceInput
{
    /// <summary>Uploaded signed acceptance.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>A handover in the list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Title">Title.</param>
/// <param name="ContractId">Contract.</param>
/// <param name="ContractNumber">Its number.</param>
/// <param name="ContractEndsOn">Its last day.</param>
/// <param name="Receiver">Receiver.</param>
/// <param name="State">Where it stands.</param>
/// <param name="ItemCount">Items.</param>
/// <param name="UncheckedCount">Items still to be checked.</param>
public sealed record HandoverListItemDto(
    Guid Id, string Number, string Title, Guid ContractId, string ContractNumber, DateOnly ContractEndsOn, string Receiver, HandoverState State, int ItemCount, int UncheckedCount);

/// <summary>An item of the list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Order">Place in the list.</param>
/// <param name="Scope">What it is.</param>
/// <param name="Name">Name.</param>
/// <param name="Quantity">Quantity.</param>
/// <param name="RegisteredState">State by the register.</param>
/// <param name="State">What was found.</param>
/// <param name="Remark">Remark.</param>
/// <param name="CheckedOn">Day of the check.</param>
public sealed record HandoverItemDto(Guid Id, int Order, HandoverScope Scope, string Name, decimal Quantity, string? RegisteredState, HandoverItemState State, string? Remark, DateOnly? CheckedOn);

/// <summary>One handover.</summary>
/// <param name="Summary">As in the list.</param>
/// <param name="Items">The list.</param>
/// <param name="Scope">What the list must cover.</param>
/// <param name="CheckedOn">Day on which the list was checked.</param>
/// <param name="TransferredOn">Day of the transfer.</param>
/// <param name="AcceptedOn">Day on which the receiver accepted.</param>
/// <param name="ClosedOn">Day on which it was closed.</param>
/// <param name="AllowedActions">What the caller may do now.</param>
/// <param name="BlockedActions">What cannot be done now, and why.</param>
public sealed record HandoverDto(
    HandoverListItemDto Summary, IReadOnlyList<HandoverItemDto> Items, IReadOnlyList<HandoverScope> Scope, DateOnly? CheckedOn, DateOnly? TransferredOn, DateOnly? AcceptedOn, DateOnly? ClosedOn,
    IReadOnlyList<string> AllowedActions, IReadOnlyList<BlockedActionDto> BlockedActions);
