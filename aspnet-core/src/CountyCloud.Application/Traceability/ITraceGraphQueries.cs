using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>Reads what the graph of trace, recalls and the search in an emergency need, of the current county.</summary>
public interface ITraceGraphQueries
{
    /// <summary>All links of the events into which identifiers go in a direction; events that were declared wrong and unpacking are left out. One statement for up to a thousand identifiers.</summary>
    Task<IReadOnlyList<TraceLink>> GetLinksAsync(IReadOnlyCollection<string> identifiers, bool forward, CancellationToken cancellationToken);

    /// <summary>Identifier of the lot of this number or identifier, or of the parcel; null when the county has none.</summary>
    Task<string?> FindIdentifierAsync(string text, CancellationToken cancellationToken);

    /// <summary>Identifier of a lot by its id; null when the county has none.</summary>
    Task<string?> FindIdentifierAsync(Guid lotId, CancellationToken cancellationToken);

    /// <summary>The lots among identifiers.</summary>
    Task<IReadOnlyList<GraphLot>> GetLotsAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken);

    /// <summary>Where something of the lots is.</summary>
    Task<IReadOnlyList<GraphStock>> GetStocksAsync(IReadOnlyCollection<Guid> lotIds, CancellationToken cancellationToken);

    /// <summary>What was used up, sold, returned and destroyed of the lots, by place.</summary>
    /// <param name="lotIds">Lots.</param>
    /// <param name="after">Only by events after this place in the journal.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyList<GraphMovement>> GetMovementsAsync(IReadOnlyCollection<Guid> lotIds, long after, CancellationToken cancellationToken);

    /// <summary>Which subjects recorded an event of an identifier: through whose hands it went.</summary>
    Task<IReadOnlyList<(string Identifier, Guid SubjectId)>> GetHandsAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken);

    /// <summary>The parcels among identifiers: identifier and place.</summary>
    Task<IReadOnlyDictionary<string, string>> GetPackagesAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken);

    /// <summary>Last place in the county's journal.</summary>
    Task<long> GetJournalEndAsync(CancellationToken cancellationToken);

    /// <summary>A site by number, code, identifier or title; null when there is none.</summary>
    Task<GraphTarget?> FindSiteAsync(string text, CancellationToken cancellationToken);

    /// <summary>A trace subject by number, code, identifier or title; null when there is none.</summary>
    Task<GraphTarget?> FindSubjectAsync(string text, CancellationToken cancellationToken);

    /// <summary>The lot of a failed test by the test's number; null when there is none.</summary>
    Task<(Guid TestId, string LotNumber, bool? HasPassed)?> FindTestAsync(string number, CancellationToken cancellationToken);

    /// <summary>Identifiers of lots that were at a site: began there, or something of them was moved there.</summary>
    Task<IReadOnlyList<string>> GetLotsOfSiteAsync(Guid siteId, int most, CancellationToken cancellationToken);

    /// <summary>Identifiers of lots that a subject has or recorded events of.</summary>
    Task<IReadOnlyList<string>> GetLotsOfSubjectAsync(Guid subjectId, int most, CancellationToken cancellationToken);

    /// <summary>Identifiers of lots that were treated with an input product.</summary>
    Task<IReadOnlyList<string>> GetLotsTreatedWithAsync(string inputProductCode, int most, CancellationToken cancellationToken);
}

/// <summary>Something from which a search begins.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Name">Name.</param>
public sealed record GraphTarget(Guid Id, string Number, string Name);

/// <summary>A lot as the graph shows it.</summary>
public sealed record GraphLot(
    Guid Id, string Identifier, string Number, string ProductCode, LocalizedText ProductName, string? Uom, LotState State, bool IsBlocked, DateTime StartedOn, string? OriginPlace, Guid? HolderSubjectId, decimal QuantityIn, decimal QuantityOut,
    decimal QuantitySold, decimal Quantity);

/// <summary>What of a lot is at a place.</summary>
public sealed record GraphStock(Guid LotId, string Place, decimal Quantity);

/// <summary>Sum of a lot's changes at a place for a reason; below zero when it went.</summary>
public sealed record GraphMovement(Guid LotId, string Place, StockReason Reason, decimal Change);
