namespace CountyCloud.Traceability;

/// <summary>The register of subjects and sites for those who record and show events: what may be public of them, and whose an identifier is.</summary>
public interface ITraceRegister
{
    /// <summary>What may be public of subjects and sites, in one statement. Contact data are not among it.</summary>
    /// <param name="ids">Ids of subjects and sites, mixed.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<IReadOnlyDictionary<Guid, TracePlaceFacts>> GetFactsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The subjects and sites behind identifiers, old ones among them; those of nobody here are left out.</summary>
    Task<IReadOnlyDictionary<string, TraceRegistered>> FindAsync(IReadOnlyCollection<string> uris, CancellationToken cancellationToken);

    /// <summary>What recording asks of sites: state, holder and whether the holder takes part.</summary>
    Task<IReadOnlyDictionary<Guid, TraceSiteStanding>> GetSiteStandingsAsync(IReadOnlyCollection<Guid> siteIds, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Those of the subjects that take part on a day: filed, and not expired.</summary>
    Task<IReadOnlyCollection<Guid>> GetTakingPartAsync(IReadOnlyCollection<Guid> subjectIds, DateOnly day, CancellationToken cancellationToken);
}

/// <summary>What may be public of a subject or a site.</summary>
/// <param name="Id">Id.</param>
/// <param name="IsSite">True for a site.</param>
/// <param name="Name">Name.</param>
/// <param name="SubjectKind">Kind of a subject; of a site that of its holder.</param>
/// <param name="SiteKind">Kind of a site.</param>
/// <param name="Township">Township.</param>
/// <param name="Village">Village.</param>
/// <param name="AreaMu">Area of a site, mu.</param>
/// <param name="Latitude">Degrees north of a site.</param>
/// <param name="Longitude">Degrees east of a site.</param>
/// <param name="PhotoId">Photo of a site.</param>
/// <param name="HolderId">Holder of a site.</param>
/// <param name="HolderName">Its name; a household's is personal and the reader reduces it.</param>
/// <param name="Identifier">Present identifier.</param>
public sealed record TracePlaceFacts(
    Guid Id, bool IsSite, string Name, TraceSubjectKind? SubjectKind, TraceSiteKind? SiteKind, string Township, string? Village, decimal? AreaMu, double? Latitude, double? Longitude, Guid? PhotoId, Guid? HolderId,
    string? HolderName, string? Identifier);

/// <summary>The subject or site behind an identifier.</summary>
/// <param name="Id">Id.</param>
/// <param name="IsSite">True for a site.</param>
/// <param name="Since">Day since when it has the identifier.</param>
public sealed record TraceRegistered(Guid Id, bool IsSite, DateOnly Since);

/// <summary>How a site stands.</summary>
/// <param name="State">State.</param>
/// <param name="Kind">Kind.</param>
/// <param name="HolderId">Present holder.</param>
/// <param name="HolderTakesPart">True when the holder is filed and not expired.</param>
/// <param name="Identifier">Present identifier.</param>
/// <param name="IsLocatedOrigin">True when the trail can end here (TRACE-04).</param>
public sealed record TraceSiteStanding(TraceSiteState State, TraceSiteKind Kind, Guid HolderId, bool HolderTakesPart, string Identifier, bool IsLocatedOrigin);
