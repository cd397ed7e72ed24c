using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <summary>A SimpleEventQuery (EPCIS 2.0 §8.2.7.1): what the database can tell by its columns, and the rest as a condition on the event.</summary>
public sealed record EpcisQuery
{
    /// <summary>Types; null: any.</summary>
    public IReadOnlyList<EpcisEventType>? Types { get; init; }

    /// <summary>Not before, UTC.</summary>
    public DateTime? EventFrom { get; init; }

    /// <summary>Before, UTC.</summary>
    public DateTime? EventBefore { get; init; }

    /// <summary>Recorded not before, UTC.</summary>
    public DateTime? RecordFrom { get; init; }

    /// <summary>Recorded before, UTC.</summary>
    public DateTime? RecordBefore { get; init; }

    /// <summary>Actions; null: any.</summary>
    public IReadOnlyList<EpcisAction>? Actions { get; init; }

    /// <summary>Steps, as kept.</summary>
    public IReadOnlyList<string>? BizSteps { get; init; }

    /// <summary>Dispositions, as kept.</summary>
    public IReadOnlyList<string>? Dispositions { get; init; }

    /// <summary>Read points, normalised.</summary>
    public IReadOnlyList<string>? ReadPoints { get; init; }

    /// <summary>Places in which a read point must lie, or be, normalised.</summary>
    public IReadOnlyList<string>? ReadPointsWithin { get; init; }

    /// <summary>Business locations, normalised.</summary>
    public IReadOnlyList<string>? BizLocations { get; init; }

    /// <summary>Places in which a business location must lie, or be, normalised.</summary>
    public IReadOnlyList<string>? BizLocationsWithin { get; init; }

    /// <summary>Ids.</summary>
    public IReadOnlyList<string>? EventIds { get; init; }

    /// <summary>Whether it is an error declaration; null: either.</summary>
    public bool? IsErrorDeclaration { get; init; }

    /// <summary>Identifiers it must be about, each condition by itself.</summary>
    public IReadOnlyList<EpcisMatch> Matches { get; init; } = [];

    /// <summary>Everything else.</summary>
    public IReadOnlyList<Func<EpcisEvent, bool>> Conditions { get; init; } = [];

    /// <summary>Sorted by eventTime; else by recordTime, which is the order of the journal.</summary>
    public bool ByEventTime { get; init; }

    /// <summary>The latest first.</summary>
    public bool Descending { get; init; }

    /// <summary>Most events altogether; null: all.</summary>
    public int? Limit { get; init; }

    /// <summary>More events than this are refused; null: no such bound.</summary>
    public int? Maximum { get; init; }

    /// <summary>Events of a page.</summary>
    public int PerPage { get; init; } = 30;

    /// <summary>Where the page begins; null: at the beginning.</summary>
    public EpcisPlace? After { get; init; }
}

/// <summary>Identifiers an event must be about.</summary>
/// <param name="Roles">As what.</param>
/// <param name="IsClass">True: as a class; false: as an instance.</param>
/// <param name="Identifiers">Any of these, normalised.</param>
/// <param name="Prefixes">Or any that starts so: patterns.</param>
public sealed record EpcisMatch(IReadOnlyList<TraceEpcRole> Roles, bool IsClass, IReadOnlyList<string> Identifiers, IReadOnlyList<string> Prefixes);

/// <summary>A place in a sorted list of events.</summary>
/// <param name="Ticks">Event time, UTC ticks.</param>
/// <param name="Sequence">Sequence.</param>
/// <param name="Given">Events given before.</param>
public sealed record EpcisPlace(long Ticks, long Sequence, int Given);

/// <summary>An event as a query finds it.</summary>
/// <param name="Sequence">Sequence.</param>
/// <param name="EventTime">UTC.</param>
/// <param name="Document">JSON-LD.</param>
public sealed record EpcisRow(long Sequence, DateTime EventTime, string Document);

/// <summary>Finds events and what belongs to the REST interface.</summary>
public interface IEpcisQueries
{
    /// <summary>Rows after the place, in the query's order.</summary>
    Task<IReadOnlyList<EpcisRow>> FindAsync(EpcisQuery query, EpcisPlace? after, int count, CancellationToken cancellationToken);

    /// <summary>The newest event of an id or hash; null when there is none.</summary>
    Task<string?> FindEventAsync(string eventId, CancellationToken cancellationToken);

    /// <summary>Values that occur, sorted, after the one given.</summary>
    Task<IReadOnlyList<string>> GetValuesAsync(string resource, string? after, int count, CancellationToken cancellationToken);

    /// <summary>Capture jobs, the newest first.</summary>
    Task<IReadOnlyList<CaptureJob>> GetJobsAsync(int skip, int count, CancellationToken cancellationToken);

    /// <summary>Capture jobs that came in between two times (UTC), have at most so many events and were not worked off, the oldest first.</summary>
    Task<IReadOnlyList<Guid>> GetUnfinishedJobsAsync(DateTime after, DateTime before, int maxEvents, int count, CancellationToken cancellationToken);

    /// <summary>Named queries by name.</summary>
    Task<IReadOnlyList<EpcisNamedQuery>> GetQueriesAsync(CancellationToken cancellationToken);

    /// <summary>A named query, to be changed; null when there is none.</summary>
    Task<EpcisNamedQuery?> FindQueryAsync(string name, CancellationToken cancellationToken);
}
