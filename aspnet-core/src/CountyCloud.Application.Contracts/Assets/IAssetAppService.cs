using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Assets;

/// <summary>The asset register (F-22). A contractor's people see what is run under their contracts. Nothing is ever removed.</summary>
public interface IAssetAppService : IApplicationService
{
    /// <summary>Assets, newest first. Sorting: number, name, value, acquiredOn.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<AssetListItemDto>> GetListAsync(AssetListInput input, CancellationToken cancellationToken);

    /// <summary>One asset with everything that happened to it.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<AssetDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Registers an asset from its budget line and voucher.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<AssetDto> CreateAsync(AssetInput input, CancellationToken cancellationToken);

    /// <summary>Brings it to another place, gives it to another keeper, notes another state: whatever the input names.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<AssetDto> RecordMovementAsync(Guid id, AssetMovementInput input, CancellationToken cancellationToken);

    /// <summary>Adds a paper to a vehicle's file.</summary>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<AssetDto> AddPaperAsync(Guid id, VehiclePaperInput input, CancellationToken cancellationToken);
}

/// <summary>Which assets.</summary>
public sealed record AssetListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public AssetState? State { get; init; }

    /// <summary>Only of this kind.</summary>
    public AssetKind? Kind { get; init; }
}

/// <summary>An asset to be registered. Its owner is the county government.</summary>
public sealed record AssetInput
{
    /// <summary>Name.</summary>
    [Required, MaxLength(256)]
    public string Name { get; init; } = string.Empty;

    /// <summary>Kind.</summary>
    public AssetKind Kind { get; init; }

    /// <summary>Line of the budget that paid it.</summary>
    [Required, MaxLength(64)]
    public string BudgetCode { get; init; } = string.Empty;

    /// <summary>Voucher.</summary>
    [Required, MaxLength(128)]
    public string Voucher { get; init; } = string.Empty;

    /// <summary>Contract under which it is run.</summary>
    public Guid? ContractId { get; init; }

    /// <summary>Sub-project.</summary>
    public Guid? SubProjectId { get; init; }

    /// <summary>Quantity.</summary>
    [Range(0.0001, 1e9)]
    public decimal Quantity { get; init; } = 1;

    /// <summary>Unit.</summary>
    [MaxLength(32)]
    public string? Unit { get; init; }

    /// <summary>Value of all of it, yuan.</summary>
    [Range(0, 1e12)]
    public decimal Value { get; init; }

    /// <summary>Day of purchase.</summary>
    public DateOnly AcquiredOn { get; init; }

    /// <summary>Place.</summary>
    [MaxLength(256)]
    public string? Place { get; init; }

    /// <summary>Organisation or post that keeps it.</summary>
    [MaxLength(256)]
    public string? Keeper { get; init; }

    /// <summary>Owner, when it is stated; it must be the county government.</summary>
    [MaxLength(256)]
    public string? Owner { get; init; }

    /// <summary>Uploaded papers.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>What happened to an asset.</summary>
public sealed record AssetMovementInput
{
    /// <summary>New place.</summary>
    [MaxLength(256)]
    public string? Place { get; init; }

    /// <summary>New keeper.</summary>
    [MaxLength(256)]
    public string? Keeper { get; init; }

    /// <summary>New state.</summary>
    public AssetState? State { get; init; }

    /// <summary>Why.</summary>
    [Required, MaxLength(512)]
    public string Reason { get; init; } = string.Empty;

    /// <summary>Uploaded papers.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>A paper of a vehicle.</summary>
public sealed record VehiclePaperInput
{
    /// <summary>What it is.</summary>
    public VehiclePaperKind Kind { get; init; }

    /// <summary>Its number.</summary>
    [MaxLength(128)]
    public string? Number { get; init; }

    /// <summary>Last day on which it holds.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Uploaded paper.</summary>
    public IReadOnlyList<Guid> AttachmentIds { get; init; } = [];
}

/// <summary>An asset in the list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">Kind.</param>
/// <param name="BudgetCode">Line of the budget.</param>
/// <param name="Voucher">Voucher.</param>
/// <param name="Quantity">Quantity.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Value">Value, yuan.</param>
/// <param name="AcquiredOn">Day of purchase.</param>
/// <param name="Place">Place.</param>
/// <param name="Keeper">Keeper.</param>
/// <param name="Owner">Owner.</param>
/// <param name="State">State.</param>
/// <param name="MissingPapers">Papers that a vehicle's file lacks.</param>
public sealed record AssetListItemDto(
    Guid Id, string Number, string Name, AssetKind Kind, string BudgetCode, string Voucher, decimal Quantity, string? Unit, decimal Value, DateOnly AcquiredOn, string? Place, string? Keeper, string Owner,
    AssetState State, IReadOnlyList<VehiclePaperKind> MissingPapers);

/// <summary>Something that happened to an asset.</summary>
/// <param name="Sequence">Place in the history.</param>
/// <param name="Day">Day.</param>
/// <param name="Kind">What happened.</param>
/// <param name="From">Before.</param>
/// <param name="To">After.</param>
/// <param name="Reason">Why.</param>
/// <param name="ByName">Who recorded it.</param>
public sealed record AssetMovementDto(int Sequence, DateOnly Day, AssetMovementKind Kind, string? From, string? To, string? Reason, string ByName);

/// <summary>One asset.</summary>
/// <param name="Summary">As in the list.</param>
/// <param name="ContractId">Contract under which it is run.</param>
/// <param name="SubProjectId">Sub-project.</param>
/// <param name="Papers">Papers of a vehicle's file.</param>
/// <param name="Movements">What happened to it.</param>
/// <param name="AllowedActions">recordMovement, addPaper: what the caller may do now.</param>
public sealed record AssetDto(
    AssetListItemDto Summary, Guid? ContractId, Guid? SubProjectId, IReadOnlyList<VehiclePaper> Papers, IReadOnlyList<AssetMovementDto> Movements, IReadOnlyList<string> AllowedActions);
