using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>What everybody may ask of a trace code, without an account and without naming a county.</summary>
public interface IPublicTrace
{
    /// <summary>
    /// What a code stands for, whichever county issued it. Null for a mistyped code, an unknown prefix and a code that was never issued: all
    /// the same and after the same time, so that guessing tells nothing.
    /// </summary>
    Task<PublicTraceDto?> FindAsync(string? text, CancellationToken cancellationToken);

    /// <summary>As <see cref="FindAsync(string?, CancellationToken)"/>, of one county: the code of another gives the same answer, after the same time, as one that was never issued.</summary>
    Task<PublicTraceDto?> FindAsync(string? text, Guid countyId, CancellationToken cancellationToken);

    /// <summary>Whether a typed text is a code at all, so that whoever typed too few letters is told so.</summary>
    TraceCodeReading Check(string? text);

    /// <summary>Notes that somebody asked for a code; written soon after, without holding up the page.</summary>
    /// <returns>Id of the scan, under which its place may be told afterwards.</returns>
    Guid RecordScan(PublicTraceDto trace, TraceScanNotice scan);

    /// <summary>Keeps the place of a scan, which somebody has consented to tell, and judges the code at once. The first telling of a scan counts; a further one changes nothing.</summary>
    /// <param name="trace">The code.</param>
    /// <param name="scanId">Its scan, as <see cref="RecordScan"/> gave it.</param>
    /// <param name="place">Where and by whom.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Why the code looks copied; null when it does not.</returns>
    Task<ScanSuspicion?> RecordPlaceAsync(PublicTraceDto trace, Guid scanId, TraceScanNotice place, CancellationToken cancellationToken);
}

/// <summary>A scan as the web server saw it. Address and browser are hashed with a salt of the day and not kept.</summary>
/// <param name="Channel">How.</param>
/// <param name="Client">Address and browser.</param>
/// <param name="Latitude">Latitude in degrees, only by consent.</param>
/// <param name="Longitude">Longitude in degrees, only by consent.</param>
public sealed record TraceScanNotice(TraceScanChannel Channel, string Client, double? Latitude = null, double? Longitude = null);

/// <summary>What everybody may know of a code.</summary>
public sealed record PublicTraceDto
{
    /// <summary>How the lot stands that the code was activated for; null without one.</summary>
    public TraceLotStanding? Lot { get; init; }

    /// <summary>County that issued it.</summary>
    public required Guid CountyId { get; init; }

    /// <summary>Code of that county.</summary>
    public required string County { get; init; }

    /// <summary>The trace code, without hyphens.</summary>
    public required string Code { get; init; }

    /// <summary>The trace code in groups of four.</summary>
    public required string Grouped { get; init; }

    /// <summary>Version of the key.</summary>
    public required int KeyVersion { get; init; }

    /// <summary>Serial number.</summary>
    public required long Serial { get; init; }

    /// <summary>State.</summary>
    public required TraceCodeState State { get; init; }

    /// <summary>Product.</summary>
    public required Guid ProductId { get; init; }

    /// <summary>Name of the product.</summary>
    public required LocalizedText ProductName { get; init; }

    /// <summary>GTIN.</summary>
    public string? Gtin { get; init; }

    /// <summary>Id of the subject that got the label.</summary>
    public Guid SubjectId { get; init; }

    /// <summary>Subject that got the label.</summary>
    public required string SubjectName { get; init; }

    /// <summary>Brand of the label.</summary>
    public LocalizedText? BrandName { get; init; }

    /// <summary>Lot whose package it marks.</summary>
    public Guid? LotId { get; init; }

    /// <summary>Number of that lot.</summary>
    public string? LotNumber { get; init; }

    /// <summary>How often it was asked for before.</summary>
    public long Scans { get; init; }

    /// <summary>When it was first asked for, UTC.</summary>
    public DateTime? FirstScanAt { get; init; }

    /// <summary>Why it looks copied; null when it does not.</summary>
    public ScanSuspicion? Suspicion { get; init; }

    /// <summary>True when the label stands for goods on sale: activated, not withdrawn.</summary>
    public bool IsInUse => State is TraceCodeState.Activated or TraceCodeState.Queried;
}
