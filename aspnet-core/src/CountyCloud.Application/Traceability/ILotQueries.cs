using CountyCloud.Framework.Application;

namespace CountyCloud.Traceability;

/// <summary>Reads lots of the current county; with subjects given, only what these have or had a hand in.</summary>
public interface ILotQueries
{
    /// <summary>Lots.</summary>
    Task<PagedResultDto<LotListItemDto>> GetListAsync(LotListInput input, IReadOnlySet<Guid>? subjects, CancellationToken cancellationToken);

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
