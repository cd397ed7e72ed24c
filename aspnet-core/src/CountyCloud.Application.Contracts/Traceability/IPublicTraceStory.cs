using System.Collections.Concurrent;
using CountyCloud.Brands;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>What the public page tells of the goods behind a code of the current county (TRACE-07, W-27). Personal data never leave it.</summary>
public interface IPublicTraceStory
{
    /// <summary>What the county shows on every page of a code.</summary>
    Task<TracePageSetup> GetSetupAsync(CancellationToken cancellationToken);

    /// <summary>The story of a lot, or of the product alone while a code has none. At most six statements.</summary>
    /// <param name="code">The code.</param>
    /// <param name="lot">Its lot.</param>
    /// <param name="setup">What the county shows.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<TraceStory> GetStoryAsync(PublicTraceDto code, TraceLotStanding? lot, TracePageSetup setup, CancellationToken cancellationToken);

    /// <summary>A picture of a published product or of a site in use, without place, time and device of the camera; null for every other file, and for one that is no whole picture.</summary>
    Task<PublicTraceFile?> OpenPictureAsync(Guid attachmentId, CancellationToken cancellationToken);

    /// <summary>The report of a signed test; null when there is none or the county does not publish reports.</summary>
    Task<PublicTraceFile?> OpenReportAsync(Guid testId, CancellationToken cancellationToken);
}

/// <summary>What a county shows on every page of a code.</summary>
/// <param name="Channels">Ways of looking up that are switched on (TRACE-08).</param>
/// <param name="Promises">Promises of the trace system (TRACE-12).</param>
/// <param name="Methods">Methods against counterfeits on the label, with how to verify (TRACE-10).</param>
/// <param name="ShowsSurname">True when a household's surname is shown; by default only that it is a household.</param>
/// <param name="PublishesReports">True when test reports may be opened by everybody.</param>
/// <param name="ColdChainLeast">Lowest temperature of the cold chain, °C; null when the county has set none.</param>
/// <param name="ColdChainMost">Highest temperature of the cold chain, °C.</param>
/// <param name="TakesComplaints">True when problems can be reported.</param>
/// <param name="Inputs">The county's input products by code.</param>
public sealed record TracePageSetup(
    IReadOnlyList<TraceChannelKind> Channels, IReadOnlyList<LocalizedText> Promises, IReadOnlyList<AntiCounterfeitMethodValues> Methods, bool ShowsSurname, bool PublishesReports, decimal? ColdChainLeast,
    decimal? ColdChainMost, bool TakesComplaints, IReadOnlyDictionary<string, InputProductValues> Inputs)
{
    /// <summary>Temperatures of the cold chain by category of products, for those that have their own.</summary>
    public IReadOnlyDictionary<string, ColdChainRange> ColdChains { get; init; } = new Dictionary<string, ColdChainRange>();

    /// <summary>Temperatures between which goods of a category are kept: their own, else the county's.</summary>
    public ColdChainRange ColdChainOf(string? category) => category is not null && ColdChains.TryGetValue(category.Trim(), out var range) ? range : new ColdChainRange(ColdChainLeast, ColdChainMost);

    /// <summary>What the stories of the county's lots share; as old as this setup at most.</summary>
    public TraceStoryMemory Memory { get; } = new();
}

/// <summary>Temperatures of a cold chain.</summary>
/// <param name="Least">Lowest, °C; null when none is set.</param>
/// <param name="Most">Highest, °C; null when none is set.</param>
public sealed record ColdChainRange(decimal? Least, decimal? Most);

/// <summary>Products, subjects and sites that stories were told of, so that the next story of the same product or plot does not ask again.</summary>
public sealed class TraceStoryMemory
{
    // A county has some thousand; more than this would not be one minute's readers.
    private const int Most = 5000;

    private readonly ConcurrentDictionary<(Type, Guid), object?> _kept = new();

    /// <summary>What is remembered under an id; false when nothing is.</summary>
    public bool TryGet<T>(Guid id, out T? value)
        where T : class
    {
        var found = _kept.TryGetValue((typeof(T), id), out var kept);
        value = (T?)kept;
        return found;
    }

    /// <summary>Remembers something.</summary>
    public void Keep<T>(Guid id, T? value)
        where T : class
    {
        if (_kept.Count < Most)
        {
            _kept[(typeof(T), id)] = value;
        }
    }
}

/// <summary>How a lot stands.</summary>
/// <param name="Id">Id.</param>
/// <param name="Identifier">Identifier.</param>
/// <param name="Stamp">Changes whenever the lot changes.</param>
/// <param name="BestBefore">Last day on which it may be sold.</param>
/// <param name="StartedOn">When it began, UTC.</param>
/// <param name="Recalls">Numbers of the recalls it is under.</param>
/// <param name="HasFailed">True while it is held back for a failed test.</param>
public sealed record TraceLotStanding(Guid Id, string Identifier, string Stamp, DateOnly? BestBefore, DateTime StartedOn, IReadOnlyList<string> Recalls, bool HasFailed);

/// <summary>The story of a lot.</summary>
/// <param name="Product">Product; null when it is no longer in the library.</param>
/// <param name="Origin">Place where it began; null when none was told.</param>
/// <param name="Steps">Who did what when, in order.</param>
/// <param name="HasMore">True when there are more steps than are shown.</param>
/// <param name="Tests">Signed tests of the lot and of what it was made of, newest first.</param>
/// <param name="Readings">Temperatures, oldest first, thinned.</param>
/// <param name="Recall">The recall in force that concerns the lot; null when there is none.</param>
/// <param name="Subject">Who uses the label, reduced.</param>
public sealed record TraceStory(
    TraceStoryProduct? Product, TraceStoryPlace? Origin, IReadOnlyList<TraceStoryStep> Steps, bool HasMore, IReadOnlyList<TraceStoryTest> Tests, IReadOnlyList<TraceReading> Readings, PublicRecallDto? Recall,
    TraceStoryParty? Subject);

/// <summary>The product behind a code.</summary>
public sealed record TraceStoryProduct
{
    /// <summary>Name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>True when it was taken off the library: its codes still open, with a notice (PROD-09).</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Brand of the company or product that stands beside the public one (BRAND-13: Z78).</summary>
    public string? CompanyBrand { get; init; }

    /// <summary>Certificates that it had and that are over, newest first.</summary>
    public IReadOnlyList<TraceStoryCertificate> Expired { get; init; } = [];

    /// <summary>Group.</summary>
    public required string Category { get; init; }

    /// <summary>Grade.</summary>
    public string? Grade { get; init; }

    /// <summary>Net content as printed.</summary>
    public string? NetContent { get; init; }

    /// <summary>How to keep it.</summary>
    public string? Storage { get; init; }

    /// <summary>Days for which it keeps.</summary>
    public int? ShelfLifeDays { get; init; }

    /// <summary>Standard under which it is made.</summary>
    public string? StandardName { get; init; }

    /// <summary>What it is.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>Picture.</summary>
    public Guid? PhotoId { get; init; }

    /// <summary>Name of the brand, only while its mark may be printed.</summary>
    public LocalizedText? BrandName { get; init; }

    /// <summary>File of the brand's mark.</summary>
    public string? BrandLogo { get; init; }

    /// <summary>Number of the licence.</summary>
    public string? LicenceNumber { get; init; }

    /// <summary>Last day of the licence.</summary>
    public DateOnly? LicenceUntil { get; init; }

    /// <summary>Certificates that hold today.</summary>
    public IReadOnlyList<TraceStoryCertificate> Certificates { get; init; } = [];

    /// <summary>Shops with an address.</summary>
    public IReadOnlyList<TraceStoryShop> Shops { get; init; } = [];
}

/// <summary>A certificate that holds today.</summary>
public sealed record TraceStoryCertificate(CertificationKind Kind, string? Number, string? Issuer, DateOnly? ValidUntil);

/// <summary>A shop.</summary>
/// <param name="Channel">Its name.</param>
/// <param name="Address">Web address.</param>
public sealed record TraceStoryShop(string Channel, string Address);

/// <summary>Somebody who had a hand in the goods, reduced: the name of an organisation as filed, of a household at most its surname.</summary>
/// <param name="Name">Name, or surname of a household; null when it is not shown.</param>
/// <param name="IsHousehold">True for a household.</param>
/// <param name="Township">Township.</param>
public sealed record TraceStoryParty(string? Name, bool IsHousehold, string Township);

/// <summary>A place, its coordinates rounded to 0.01° (about 1 km).</summary>
public sealed record TraceStoryPlace(string Name, TraceSiteKind? Kind, string Township, string? Village, decimal? AreaMu, double? Latitude, double? Longitude, Guid? PhotoId, TraceStoryParty? Holder);

/// <summary>A step, or several of one kind at one place.</summary>
/// <param name="Step">What.</param>
/// <param name="From">Day of the first.</param>
/// <param name="To">Day of the last.</param>
/// <param name="Count">How many.</param>
/// <param name="Who">Who.</param>
/// <param name="Place">Where; null for a household, of which the township says enough.</param>
/// <param name="Input">Input product that was used.</param>
/// <param name="InputKind">Its kind; null for one that the county's list does not have.</param>
public sealed record TraceStoryStep(TraceStep Step, DateOnly From, DateOnly To, int Count, TraceStoryParty? Who, string? Place, LocalizedText? Input, InputProductKind? InputKind);

/// <summary>A signed test.</summary>
public sealed record TraceStoryTest(Guid Id, QualityTestKind Kind, string LotNumber, string Laboratory, DateOnly? ReportedOn, bool HasPassed, string? Conclusion, bool HasReport, IReadOnlyList<TraceStoryTestItem> Items);

/// <summary>An item of a test.</summary>
public sealed record TraceStoryTestItem(string Name, decimal? Value, string? Words, string? Unit, decimal? Limit, bool IsMinimum, TestJudgement Judgement);

/// <summary>A temperature.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Celsius">°C.</param>
public sealed record TraceReading(DateTime Time, decimal Celsius);

/// <summary>A file for everybody.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Sha256">SHA-256 of these bytes, in hexadecimal.</param>
public sealed record PublicTraceFile(byte[] Content, string ContentType, string Sha256);
