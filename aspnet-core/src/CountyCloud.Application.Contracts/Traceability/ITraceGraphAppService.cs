using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <summary>Where a lot came from and where it went (TRACE-04, TRACE-06, TRACE-13). A participant asks for lots in own hands; of lots that never were, it sees neither holder nor quantities.</summary>
public interface ITraceGraphAppService : IApplicationService
{
    /// <summary>The graph of a lot, parcel or code: at most 25 steps and 5,000 lots and parcels each way; it says when there is more.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<TraceGraphDto> GetGraphAsync(TraceGraphInput input, CancellationToken cancellationToken);
}

/// <summary>What is asked for.</summary>
public sealed record TraceGraphInput
{
    /// <summary>Number, identifier or id of a lot, identifier of a parcel, or a trace code.</summary>
    [Required, MaxLength(256)]
    public string Of { get; init; } = string.Empty;

    /// <summary>Which way.</summary>
    public TraceDirection Direction { get; init; }
}

/// <summary>A graph.</summary>
/// <param name="Root">Identifier from which it was walked.</param>
/// <param name="RootName">Number of that lot or parcel.</param>
/// <param name="IsCut">True when there is more than is shown.</param>
/// <param name="Nodes">Lots and parcels.</param>
/// <param name="Events">What happened between them.</param>
/// <param name="Links">Which lot or parcel went into which event, or came of it.</param>
public sealed record TraceGraphDto(string Root, string RootName, bool IsCut, IReadOnlyList<TraceGraphNodeDto> Nodes, IReadOnlyList<TraceGraphEventDto> Events, IReadOnlyList<TraceGraphLinkDto> Links);

/// <summary>A lot, a parcel, or a thing of another system.</summary>
/// <param name="Identifier">Identifier.</param>
/// <param name="Level">Steps from the root; below zero: before it.</param>
/// <param name="LotId">Lot of the county; null for parcels and things of others.</param>
/// <param name="Name">Number that people read.</param>
/// <param name="ProductName">Product.</param>
/// <param name="State">State.</param>
/// <param name="IsBlocked">Held back.</param>
/// <param name="StartedOn">When it began, UTC.</param>
/// <param name="Site">Plot or site at which it began; of a parcel where it is.</param>
/// <param name="Holder">Who has it.</param>
/// <param name="Hands">Through whose hands it went.</param>
/// <param name="Balance">Its mass balance; null for parcels and for what the caller may not see.</param>
public sealed record TraceGraphNodeDto(
    string Identifier, int Level, Guid? LotId, string Name, LocalizedText? ProductName, LotState? State, bool IsBlocked, DateTime? StartedOn, string? Site, string? Holder, IReadOnlyList<string> Hands, TraceBalanceDto? Balance);

/// <summary>Mass balance of a lot: what came is what was used up, sold, lost and is in stock.</summary>
/// <param name="Uom">Unit; null for pieces.</param>
/// <param name="In">What came, without what was returned.</param>
/// <param name="Used">Used up in processing.</param>
/// <param name="Sold">Sold and not returned.</param>
/// <param name="Lost">Destroyed or lost.</param>
/// <param name="Stock">What is left.</param>
public sealed record TraceBalanceDto(string? Uom, decimal In, decimal Used, decimal Sold, decimal Lost, decimal Stock)
{
    /// <summary>True when nothing is missing.</summary>
    public bool IsBalanced => In == Used + Sold + Lost + Stock;
}

/// <summary>Something that happened.</summary>
/// <param name="Sequence">Place in the county's journal.</param>
/// <param name="EventId">Id of the event.</param>
/// <param name="Time">When, UTC.</param>
/// <param name="Step">Step of life.</param>
/// <param name="BizStep">Word of the standard.</param>
/// <param name="Place">Name of the place.</param>
public sealed record TraceGraphEventDto(long Sequence, string EventId, DateTime Time, TraceStep? Step, string? BizStep, string? Place);

/// <summary>A lot or parcel in an event.</summary>
/// <param name="Sequence">Event.</param>
/// <param name="Identifier">Lot or parcel.</param>
/// <param name="Role">What it was to it: input and child go in, output and parent come out.</param>
/// <param name="Quantity">How much.</param>
/// <param name="Uom">Unit.</param>
public sealed record TraceGraphLinkDto(long Sequence, string Identifier, TraceEpcRole Role, decimal? Quantity, string? Uom);
