using CountyCloud.Framework.Application;

namespace CountyCloud.Traceability;

/// <summary>Reads lots of the current county; with subjects given, only what these have or had a hand in.</summary>
public interface ILotQueries
{
    /// <summary>Lots.</summary>
    /// <param name="input">Which.</param>
    /// <param name="subjects">Subjects whose lots are seen; null for all.</param>
    /// <param name="own">Subjects whose lots are on hand.</param>
    /// <param name="ownPlaces">Their places, as stock is kept under them.</param>
    /// <param name="now">Now, UTC.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<PagedResultDto<LotListItemDto>> GetListAsync(LotListInput input, IReadOnlySet<Guid>? subjects, IReadOnlyCollection<Guid> own, IReadOnlyCollection<string> ownPlaces, DateTime now, CancellationToken cancellationToken);

    /// <summary>What of lots is where, without empty places; for a lot without stock where it began.</summary>
    Task<IReadOnlyList<LotAt>> GetPlacesAsync(IReadOnlyCollection<Guid> lotIds, CancellationToken cancellationToken);

    /// <summary>Lots and packages on their way to the receivers, or to anybody, those first that were sent first.</summary>
    Task<PagedResultDto<OnTheWay>> GetOnTheWayAsync(PagedAndSortedInput input, IReadOnlyCollection<Guid>? receivers, CancellationToken cancellationToken);

    /// <summary>What of lots is at places: for packages and lots on their way.</summary>
    Task<IReadOnlyList<LotContent>> GetContentAsync(IReadOnlyCollection<string> places, CancellationToken cancellationToken);

    /// <summary>Events of subjects, or of all, newest first, without declarations of error.</summary>
    Task<PagedResultDto<JournalLine>> GetJournalAsync(PagedAndSortedInput input, IReadOnlyCollection<Guid>? subjects, CancellationToken cancellationToken);

    /// <summary>Events by their places in the journal.</summary>
    Task<IReadOnlyList<JournalLine>> GetJournalAsync(IReadOnlyCollection<long> sequences, CancellationToken cancellationToken);

    /// <summary>Lots that events name.</summary>
    Task<IReadOnlyList<JournalLot>> GetLotsOfEventsAsync(IReadOnlyCollection<long> sequences, CancellationToken cancellationToken);

    /// <summary>Steps of the last events of subjects, newest first.</summary>
    Task<IReadOnlyList<TraceStep>> GetLastStepsAsync(IReadOnlyCollection<Guid> subjects, int most, CancellationToken cancellationToken);

    /// <summary>The last event of a step that was recorded for subjects, as it was stored; null when there is none.</summary>
    Task<string?> FindLastDocumentAsync(IReadOnlyCollection<Guid> subjects, TraceStep step, CancellationToken cancellationToken);

    /// <summary>A lot; null when there is none or the subjects never had it.</summary>
    Task<Lot?> FindAsync(Guid id, IReadOnlySet<Guid>? subjects, CancellationToken cancellationToken);

    /// <summary>Lots whose number or identifier is one of these.</summary>
    Task<IReadOnlyList<LotKey>> GetKeysAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken);

    /// <summary>Trace subject that recorded an event; null when there is none or nobody is known.</summary>
    Task<Guid?> FindSubjectOfEventAsync(Guid eventId, CancellationToken cancellationToken);

    /// <summary>Events of an identifier with their documents, oldest first.</summary>
    Task<IReadOnlyList<LotEventRow>> GetEventsAsync(string identifier, int most, CancellationToken cancellationToken);
}

/// <summary>An event of a lot.</summary>
/// <param name="Event">What its row says.</param>
/// <param name="Document">The event as it was stored.</param>
public sealed record LotEventRow(LotEventDto Event, string Document);

/// <summary>How a lot is named in events.</summary>
/// <param name="Number">Number.</param>
/// <param name="Identifier">Identifier.</param>
/// <param name="Uom">Unit.</param>
public sealed record LotKey(string Number, string Identifier, string? Uom);

/// <summary>What of a lot is at a place.</summary>
/// <param name="LotId">Lot.</param>
/// <param name="Place">Identifier, or a word of <see cref="TraceConsts"/>.</param>
/// <param name="Quantity">Amount in the lot's unit.</param>
public sealed record LotAt(Guid LotId, string Place, decimal Quantity);

/// <summary>Something on its way.</summary>
/// <param name="Identifier">Identifier of the lot or of the package.</param>
/// <param name="Place">The way: <see cref="TraceConsts.OnTheWayTo"/>.</param>
/// <param name="IsPackage">True for a package.</param>
/// <param name="Sequence">Event that sent it; 0 when it is not known.</param>
public sealed record OnTheWay(string Identifier, string Place, bool IsPackage, long Sequence);

/// <summary>A lot at a place.</summary>
/// <param name="Place">Place.</param>
/// <param name="Identifier">Identifier of the lot.</param>
/// <param name="Lot">What arrives.</param>
public sealed record LotContent(string Place, string Identifier, TraceArrivalLotDto Lot);

/// <summary>An event in the journal.</summary>
/// <param name="Sequence">Place in the journal.</param>
/// <param name="Step">Step.</param>
/// <param name="Time">When, UTC.</param>
/// <param name="Place">Identifier of the place.</param>
/// <param name="SubjectId">For whom it was recorded.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="IsWrong">It was declared wrong later.</param>
public sealed record JournalLine(long Sequence, TraceStep? Step, DateTime Time, string? Place, Guid? SubjectId, string RecordedBy, bool IsWrong);

/// <summary>A lot of an event.</summary>
/// <param name="Sequence">Event.</param>
/// <param name="Lot">Lot.</param>
public sealed record JournalLot(long Sequence, TraceRecordedLotDto Lot);
