using CountyCloud.Framework.Entities;

namespace CountyCloud.Assets;

/// <summary>A paper of a vehicle's file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its number.</param>
/// <param name="ValidUntil">Last day on which it holds.</param>
public sealed record VehiclePaper(VehiclePaperKind Kind, string? Number, DateOnly? ValidUntil);

/// <summary>What is known of an asset when it is registered.</summary>
/// <param name="Name">Name.</param>
/// <param name="Kind">Kind.</param>
/// <param name="BudgetCode">Line of the budget that paid it.</param>
/// <param name="Voucher">Voucher.</param>
/// <param name="ContractId">Contract under which it is run.</param>
/// <param name="SubProjectId">Sub-project.</param>
/// <param name="Quantity">Quantity.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Value">Value of all of it, yuan.</param>
/// <param name="AcquiredOn">Day of purchase.</param>
/// <param name="Place">Place.</param>
/// <param name="Keeper">Organisation or post that keeps it; never a person.</param>
/// <param name="Owner">Owner.</param>
public sealed record AssetContents(
    string Name, AssetKind Kind, string? BudgetCode, string? Voucher, Guid? ContractId, Guid? SubProjectId, decimal Quantity, string? Unit, decimal Value, DateOnly AcquiredOn, string? Place, string? Keeper, string Owner);

/// <summary>An item for a handover list.</summary>
/// <param name="Scope">What it is.</param>
/// <param name="SourceId">Row of a register; null for what no register holds.</param>
/// <param name="Name">Name.</param>
/// <param name="Quantity">Quantity.</param>
/// <param name="RegisteredState">State by the register, in words.</param>
public sealed record HandoverEntry(HandoverScope Scope, Guid? SourceId, string Name, decimal Quantity, string? RegisteredState);

/// <summary>The receiver accepted a handover: the registers note that what was on its list is handed over.</summary>
/// <param name="HandoverId">Handover.</param>
/// <param name="ContractId">Contract that ended.</param>
public sealed record HandoverAccepted(Guid HandoverId, Guid ContractId) : IDomainEvent;
