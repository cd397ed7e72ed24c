using CountyCloud.Documents;

namespace CountyCloud.Traceability;

/// <summary>Reads what the public page of a code tells of the current county.</summary>
public interface IPublicTraceQueries
{
    /// <summary>What a lot was made of, up to <see cref="MaxDepth"/> transformations back, and the packages it is in, up to two: a statement a generation. The lot itself is not among them.</summary>
    Task<IReadOnlyList<TraceLineage>> GetLineageAsync(string identifier, CancellationToken cancellationToken);

    /// <summary>Events of identifiers in order of time, without those declared wrong; one statement.</summary>
    Task<IReadOnlyList<TraceLineageEvent>> GetEventsAsync(IReadOnlyCollection<string> identifiers, int most, CancellationToken cancellationToken);

    /// <summary>Subjects and sites by id; one statement, nothing personal but the names.</summary>
    Task<IReadOnlyList<TraceStoryFacts>> GetFactsAsync(IReadOnlyCollection<Guid> subjectIds, IReadOnlyCollection<Guid> siteIds, CancellationToken cancellationToken);

    /// <summary>Signed tests of lots by identifier, newest first; one statement.</summary>
    Task<IReadOnlyList<QualityTest>> GetTestsAsync(IReadOnlyCollection<string> identifiers, int most, CancellationToken cancellationToken);

    /// <summary>A picture that is shown to everybody: of a published product or of a site in use; null for any other file.</summary>
    Task<Attachment?> FindPublicPictureAsync(Guid attachmentId, CancellationToken cancellationToken);

    /// <summary>The file of a signed test's report; null when there is none.</summary>
    Task<Attachment?> FindReportAsync(Guid testId, CancellationToken cancellationToken);

    /// <summary>Transformations that are followed back.</summary>
    const int MaxDepth = 25;
}

/// <summary>An identifier that belongs to a lot's story.</summary>
/// <param name="Identifier">Identifier.</param>
/// <param name="Depth">Transformations back; below 0 for a package around the lot.</param>
public sealed record TraceLineage(string Identifier, int Depth);

/// <summary>An event as the story needs it.</summary>
/// <param name="Identifier">Identifier it is about.</param>
/// <param name="Sequence">Sequence.</param>
/// <param name="EventTime">UTC.</param>
/// <param name="Step">Step of life.</param>
/// <param name="SubjectId">On whose behalf.</param>
/// <param name="SiteId">Site where it happened.</param>
/// <param name="Document">JSON-LD, only of input uses and readings.</param>
public sealed record TraceLineageEvent(string Identifier, long Sequence, DateTime EventTime, TraceStep? Step, Guid? SubjectId, Guid? SiteId, string? Document);

/// <summary>A subject or a site with its holder.</summary>
public sealed record TraceStoryFacts
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Kind of a site; null for a subject.</summary>
    public TraceSiteKind? SiteKind { get; init; }

    /// <summary>Township.</summary>
    public required string Township { get; init; }

    /// <summary>Village.</summary>
    public string? Village { get; init; }

    /// <summary>Area of a site, mu.</summary>
    public decimal? AreaMu { get; init; }

    /// <summary>Latitude of a site.</summary>
    public double? Latitude { get; init; }

    /// <summary>Longitude of a site.</summary>
    public double? Longitude { get; init; }

    /// <summary>Photo of a site.</summary>
    public Guid? PhotoId { get; init; }

    /// <summary>Name of the subject, or of the site's holder.</summary>
    public required string HolderName { get; init; }

    /// <summary>Township of the subject or holder.</summary>
    public required string HolderTownship { get; init; }

    /// <summary>True when that is a household: a grower or breeder without a credit code.</summary>
    public bool IsHousehold { get; init; }
}
