namespace CountyCloud.Traceability;

/// <summary>A site as the recorder sees it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Identifier">Normalised identifier.</param>
/// <param name="Name">Name.</param>
/// <param name="SubjectId">Trace subject that has it.</param>
/// <param name="IsActive">False when it was closed.</param>
/// <param name="StockKey">County-issued identifier: stock is kept under it, whatever identifiers the site gets later.</param>
public sealed record TraceSiteFacts(Guid Id, string Identifier, string Name, Guid SubjectId, bool IsActive, string StockKey);

/// <summary>A trace subject as the recorder sees it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Identifier">Normalised identifier.</param>
/// <param name="Name">Name.</param>
/// <param name="IsFiled">Its filing is valid today (W-26).</param>
/// <param name="IsCancelled">Its filing was cancelled; nothing more may be recorded for it.</param>
public sealed record TracePartyFacts(Guid Id, string Identifier, string Name, bool IsFiled, bool IsCancelled);

/// <summary>The county's trace subjects and sites, and for whom the present user may record.</summary>
public interface ITraceParties
{
    /// <summary>Sites by normalised identifier (county-issued or GLN); unknown ones are missing.</summary>
    Task<IReadOnlyDictionary<string, TraceSiteFacts>> GetSitesAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken);

    /// <summary>Sites by id; unknown ones are missing.</summary>
    Task<IReadOnlyDictionary<Guid, TraceSiteFacts>> GetSitesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Sites at which the present user records, by name; all of the county when he may record for all.</summary>
    Task<IReadOnlyList<TraceSiteFacts>> GetOwnSitesAsync(CancellationToken cancellationToken);

    /// <summary>Sites in use of these subjects, by name.</summary>
    Task<IReadOnlyList<TraceSiteFacts>> GetSitesOfAsync(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken);

    /// <summary>Subjects by normalised identifier; unknown ones are missing.</summary>
    Task<IReadOnlyDictionary<string, TracePartyFacts>> GetPartiesAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken);

    /// <summary>Subjects by id; unknown ones are missing.</summary>
    Task<IReadOnlyDictionary<Guid, TracePartyFacts>> GetPartiesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Subjects whose filing is valid today, by name; the text is looked for in the name.</summary>
    Task<IReadOnlyList<TracePartyOptionDto>> GetFiledAsync(string? text, int most, CancellationToken cancellationToken);

    /// <summary>Subjects that the present user acts for; null when he may act for all.</summary>
    Task<IReadOnlySet<Guid>?> GetOwnSubjectIdsAsync(CancellationToken cancellationToken);
}
