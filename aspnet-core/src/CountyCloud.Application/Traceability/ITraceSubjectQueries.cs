using CountyCloud.Framework.Application;

namespace CountyCloud.Traceability;

/// <summary>Reads subjects, sites and ledgers of the current county.</summary>
public interface ITraceSubjectQueries
{
    /// <summary>A page of subjects; when subjects are given, only those.</summary>
    /// <param name="input">Which.</param>
    /// <param name="own">Subjects that the caller may see; null for all.</param>
    /// <param name="limits">Size from which a kind is in the register of larger producers.</param>
    /// <param name="today">Today.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<PagedResultDto<TraceSubjectListItemDto>> GetSubjectsAsync(TraceSubjectListInput input, IReadOnlyCollection<Guid>? own, IReadOnlyDictionary<TraceSubjectKind, decimal> limits, DateOnly today, CancellationToken cancellationToken);

    /// <summary>A page of sites; when subjects are given, only those that they hold.</summary>
    Task<PagedResultDto<TraceSiteListItemDto>> GetSitesAsync(TraceSiteListInput input, IReadOnlyCollection<Guid>? own, CancellationToken cancellationToken);

    /// <summary>A page of ledger entries; when subjects are given, only theirs.</summary>
    Task<PagedResultDto<InputLedgerEntryDto>> GetLedgerAsync(InputLedgerListInput input, IReadOnlyCollection<Guid>? own, CancellationToken cancellationToken);

    /// <summary>Whether a subject holds a plot, pen or pasture with a location.</summary>
    Task<bool> HasLocatedOriginAsync(Guid subjectId, CancellationToken cancellationToken);

    /// <summary>Subjects for which an account records today.</summary>
    Task<IReadOnlyList<Guid>> GetSubjectIdsOfAsync(Guid userId, DateOnly today, CancellationToken cancellationToken);

    /// <summary>Subjects by id, by name, with the kinds of the sites that they use.</summary>
    Task<IReadOnlyList<(TraceDeskSubjectDto Subject, IReadOnlyList<TraceSiteKind> Sites)>> GetDeskAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Names of subjects.</summary>
    Task<IReadOnlyDictionary<Guid, string>> GetNamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Filed subjects whose period ends until a day, tracked.</summary>
    Task<IReadOnlyList<TraceSubject>> GetEndingAsync(DateOnly until, int max, CancellationToken cancellationToken);

    /// <summary>All subjects, tracked; for an import.</summary>
    Task<IReadOnlyList<TraceSubject>> GetAllSubjectsAsync(CancellationToken cancellationToken);

    /// <summary>All sites, tracked; for an import.</summary>
    Task<IReadOnlyList<TraceSite>> GetAllSitesAsync(CancellationToken cancellationToken);

    /// <summary>Balance of an input, tracked; null when the dealer never had it.</summary>
    Task<InputBalance?> FindBalanceAsync(Guid dealerId, string inputCode, CancellationToken cancellationToken);

    /// <summary>Balances of a dealer.</summary>
    Task<IReadOnlyList<InputBalanceDto>> GetBalancesAsync(Guid dealerId, CancellationToken cancellationToken);

    /// <summary>Filed dealers and whether each has an entry since a day.</summary>
    Task<IReadOnlyList<(string Name, bool HasEntries)>> GetDealersAsync(DateOnly since, CancellationToken cancellationToken);

    /// <summary>Adds a new balance.</summary>
    void Add(InputBalance balance);
}
