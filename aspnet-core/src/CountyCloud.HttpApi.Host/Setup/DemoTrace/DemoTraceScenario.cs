using System.Text.Json;
using System.Text.Json.Serialization;
using CountyCloud.Brands;
using CountyCloud.Framework.Localization;
using CountyCloud.Products;
using CountyCloud.Traceability;

namespace CountyCloud.HttpApi.Host.Setup.DemoTrace;

/// <summary>
/// What the tracing of a demo county is about: <c>etc/demo-trace/CODE.json</c>. Products, brands and certificates are those that the county's own
/// documents name; companies, plots, lots and figures are made up for the demonstration, and say so. Things refer to each other by their keys.
/// </summary>
internal sealed record DemoTraceScenario
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Trace subjects with their sites.</summary>
    public required IReadOnlyList<DemoSubject> Subjects { get; init; }

    /// <summary>Product standards.</summary>
    public IReadOnlyList<DemoStandard> Standards { get; init; } = [];

    /// <summary>Products.</summary>
    public required IReadOnlyList<DemoProduct> Products { get; init; }

    /// <summary>Certificates.</summary>
    public IReadOnlyList<DemoCertificate> Certificates { get; init; } = [];

    /// <summary>Brands with their licences.</summary>
    public IReadOnlyList<DemoBrand> Brands { get; init; } = [];

    /// <summary>Ledger of the dealers in inputs.</summary>
    public IReadOnlyList<DemoLedgerEntry> Ledger { get; init; } = [];

    /// <summary>What happens to the goods, in order.</summary>
    public required IReadOnlyList<DemoStep> Steps { get; init; }

    /// <summary>Tests.</summary>
    public IReadOnlyList<DemoTest> Tests { get; init; } = [];

    /// <summary>Codes; the first one opens the county's demo.</summary>
    public required IReadOnlyList<DemoCodes> Codes { get; init; }

    /// <summary>Alerts that people raise.</summary>
    public IReadOnlyList<DemoAlert> Alerts { get; init; } = [];

    /// <summary>Recalls and drills.</summary>
    public IReadOnlyList<DemoRecall> Recalls { get; init; } = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is not as it should be.</exception>
    public static DemoTraceScenario Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<DemoTraceScenario>(File.ReadAllText(file), Format)!;
        }
        catch (JsonException e)
        {
            throw new FormatException($"{file}: {e.Message}", e);
        }
    }
}

/// <summary>A subject, filed <paramref name="DaysAgo"/> days before today; <paramref name="Suspended"/> says why it is suspended now, <paramref name="IsGrowers"/> and <paramref name="IsStations"/> that the grower's or the station's demo account belongs to it.</summary>
internal sealed record DemoSubject(
    string Key, string Name, TraceSubjectKind Kind, string Township, IReadOnlyList<DemoSite> Sites, string? CreditCode = null, string? Department = null, decimal? Size = null, string? Business = null, int DaysAgo = 420,
    string? Suspended = null, bool IsGrowers = false, bool IsStations = false, bool IsOpen = false);

/// <summary>A place; coordinates are of the surroundings of the county's seat.</summary>
internal sealed record DemoSite(
    string Key, string Name, TraceSiteKind Kind, string Township, double Latitude, double Longitude, decimal? AreaMu = null, decimal? Capacity = null, string? CapacityUnit = null, string? Products = null);

/// <summary>A product standard in use.</summary>
internal sealed record DemoStandard(string Key, string Title, StandardContent Content, int DaysAgo = 400);

/// <summary>A product in the library; not published yet when <paramref name="IsDraft"/>.</summary>
internal sealed record DemoProduct(string Key, LocalizedText Name, ProductContent Content, IReadOnlyList<string> Producers, string? Standard = null, bool IsDraft = false, string? Gtin = null, int DaysAgo = 395);

/// <summary>A certificate, valid so many days from today; without a number it is still being looked at.</summary>
internal sealed record DemoCertificate(string Title, CertificationKind Kind, string Product, string Holder, string? Number, string Issuer, int IssuedDaysAgo, int? ValidDays, int DaysAgo = 380);

/// <summary>A brand, its manual and its licences.</summary>
internal sealed record DemoBrand(string Code, string ManualTitle, VisualIdentityContent Manual, IReadOnlyList<DemoLicence> Licences, int DaysAgo = 370);

/// <summary>A licence to use the brand.</summary>
internal sealed record DemoLicence(string Title, string Holder, string Standard, IReadOnlyList<string> Products, int ValidDays);

/// <summary>A line of a dealer's ledger.</summary>
internal sealed record DemoLedgerEntry(int DaysAgo, string Dealer, InputEntryKind Kind, string Input, decimal Quantity, string Unit, string Counterparty, string? Batch = null);

/// <summary>A step of goods; <paramref name="Temperatures"/> are readings every twenty minutes, <paramref name="By"/> the post that records it.</summary>
internal sealed record DemoStep(
    int DaysAgo, TraceStep Step, string? At = null, string? To = null, string? FromParty = null, string? ToParty = null, IReadOnlyDictionary<string, decimal?>? Lots = null, IReadOnlyList<DemoNewLot>? New = null, string? Package = null,
    string? Input = null, string? InputQuantity = null, int? WithdrawalDays = null, string? Note = null, bool HasPhoto = false, IReadOnlyList<decimal>? Temperatures = null, string? Device = null, string By = "office");

/// <summary>A lot that begins; of a product of the library, or of something that only has a name.</summary>
internal sealed record DemoNewLot(string Number, string? Product = null, string? Name = null, decimal? Quantity = null, bool InPieces = false);

/// <summary>A test of a lot; <paramref name="Passed"/> is null while it is open.</summary>
internal sealed record DemoTest(int DaysAgo, string Lot, QualityTestKind Kind, string Laboratory, string SampledAt, IReadOnlyList<DemoResult> Items, bool? Passed, string? Conclusion = null, string By = "office");

/// <summary>A result.</summary>
internal sealed record DemoResult(string Item, decimal? Value = null, string? Words = null, TestJudgement? Judgement = null);

/// <summary>Codes of a product: issued, printed, attached, put to use and scanned.</summary>
internal sealed record DemoCodes(
    int DaysAgo, string Product, string Subject, int Quantity, IReadOnlyList<DemoActivation> Activations, IReadOnlyList<DemoWithdrawal>? Withdrawals = null, IReadOnlyList<DemoScans>? Scans = null, bool WithBrandMark = false,
    IReadOnlyList<AntiCounterfeitLayer>? Layers = null, TraceCodeKind Kind = TraceCodeKind.Item);

/// <summary>Codes put to use for a lot.</summary>
internal sealed record DemoActivation(int First, int Last, string Lot);

/// <summary>Codes that are void, lost or stolen.</summary>
internal sealed record DemoWithdrawal(int First, int Last, TraceCodeRangeKind Kind, string Reason);

/// <summary>Scans of a code; from two far places within minutes when <paramref name="IsSuspicious"/>.</summary>
internal sealed record DemoScans(int Position, int Count, int DaysAgo, bool IsSuspicious = false);

/// <summary>An alert and how far it is dealt with.</summary>
internal sealed record DemoAlert(int DaysAgo, TraceAlertKind Kind, string About, string Description, TraceAlertState Until, TraceStep? Step = null, string Action = "已通知责任主体整改", string Result = "整改完成，复核无问题");

/// <summary>
/// A recall, opened and decided <paramref name="DaysAgo"/> days before today, or a drill. The <paramref name="Target"/> is the number of a lot, of which the
/// failed test is taken for that cause, the key of a site or subject, or the code of an input product. Without <paramref name="EndDaysAgo"/> it is still going on.
/// </summary>
internal sealed record DemoRecall(
    int DaysAgo, RecallCause Cause, string Target, string Title, string Reason, bool IsDrill = false, int? EndDaysAgo = null, string? MissingReason = null, bool IsReleased = false, string Result = "按召回方案执行完毕。");
