namespace CountyCloud.Traceability;

/// <summary>What the recorder reads and writes.</summary>
public interface ILotStore
{
    /// <summary>Takes places at the end of the county's journal and holds it until the transaction ends, so that others of the county wait.</summary>
    /// <returns>The first place.</returns>
    Task<long> TakeSequencesAsync(int count, CancellationToken cancellationToken);

    /// <summary>Events that are no error declarations, by their hash: sequence and id.</summary>
    Task<IReadOnlyDictionary<string, (long Sequence, string EventId)>> FindByHashAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken);

    /// <summary>Which of these ids stored events, other than error declarations, have already.</summary>
    Task<IReadOnlySet<string>> FindTakenIdsAsync(IReadOnlyCollection<string> eventIds, CancellationToken cancellationToken);

    /// <summary>The event of a submission; null when it was not sent before.</summary>
    Task<(long Sequence, string EventId)?> FindBySubmissionAsync(string submissionKey, CancellationToken cancellationToken);

    /// <summary>The event of an id that is no error declaration; null when there is none.</summary>
    Task<TraceEvent?> FindEventAsync(string eventId, CancellationToken cancellationToken);

    /// <summary>True when an event was declared wrong before.</summary>
    Task<bool> IsDeclaredWrongAsync(string eventId, CancellationToken cancellationToken);

    /// <summary>Packages of these identifiers with all that they are in and all that is in them.</summary>
    Task<IReadOnlyList<TracePackage>> GetPackagesAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken);

    /// <summary>Lots of these identifiers, those that are in these packages and those of these ids; tracked, with their stock.</summary>
    Task<IReadOnlyList<Lot>> GetLotsAsync(IReadOnlyCollection<string> identifiers, IReadOnlyCollection<string> packages, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>What an event changed.</summary>
    Task<IReadOnlyList<StockChange>> GetMovementsAsync(long sequence, CancellationToken cancellationToken);

    /// <summary>What the last sale of each package that still holds changed; packages that were never sold are left out.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<StockChange>>> GetLastSalesAsync(IReadOnlyCollection<string> packages, CancellationToken cancellationToken);

    /// <summary>Later events of identifiers that still hold, in words.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> GetLaterAsync(IReadOnlyCollection<string> identifiers, long sequence, CancellationToken cancellationToken);

    /// <summary>Adds what came into being.</summary>
    void Add(IEnumerable<Lot> lots, IEnumerable<TracePackage> packages, IEnumerable<TraceEvent> events, IEnumerable<LotMovement> movements);

    /// <summary>Stored events after a place, with what is needed to check their hashes.</summary>
    Task<IReadOnlyList<StoredEventHash>> GetHashesAsync(long after, int most, CancellationToken cancellationToken);
}

/// <summary>A stored event with its hash.</summary>
/// <param name="Sequence">Place in the journal.</param>
/// <param name="EventId">Id.</param>
/// <param name="EventHash">Hash when it was stored.</param>
/// <param name="Document">Document as it is now.</param>
public sealed record StoredEventHash(long Sequence, string EventId, string EventHash, string Document);
