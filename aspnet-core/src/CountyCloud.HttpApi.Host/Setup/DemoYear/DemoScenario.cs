using System.Text.Json;
using System.Text.Json.Serialization;
using CountyCloud.Documents;
using CountyCloud.Framework.Localization;
using CountyCloud.Funds;
using CountyCloud.Governance;
using CountyCloud.Oversight;
using CountyCloud.Tenders;

namespace CountyCloud.HttpApi.Host.Setup.DemoYear;

/// <summary>
/// What a county's demo year is about, as <c>etc/demo-year/CODE.json</c> tells it. Rules, routes and budget come from the county itself; only what
/// its documents leave open (a budget without lines) is given here, and marked as made up for the demonstration.
/// </summary>
internal sealed record DemoScenario
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>User names of the contractors' people who work here.</summary>
    public required IReadOnlyList<string> Contractors { get; init; }

    /// <summary>Budget lines of a county whose documents have none.</summary>
    public IReadOnlyList<BudgetItemValues> BudgetLines { get; init; } = [];

    /// <summary>Bidders' conditions of a county whose documents have none.</summary>
    public IReadOnlyList<BidderConditionValues> BidderConditions { get; init; } = [];

    /// <summary>The implementation plan.</summary>
    public required DemoPlan Plan { get; init; }

    /// <summary>Money received.</summary>
    public IReadOnlyList<DemoReceipt> Receipts { get; init; } = [];

    /// <summary>Tenders.</summary>
    public IReadOnlyList<DemoTender> Tenders { get; init; } = [];

    /// <summary>Sub-projects.</summary>
    public required IReadOnlyList<DemoSubProject> SubProjects { get; init; }

    /// <summary>Reallocations.</summary>
    public IReadOnlyList<DemoReallocation> Reallocations { get; init; } = [];

    /// <summary>Inspections by superiors.</summary>
    public IReadOnlyList<DemoInspection> Inspections { get; init; } = [];

    /// <summary>What is published besides what publishes itself.</summary>
    public IReadOnlyList<DemoNews> News { get; init; } = [];

    /// <summary>What citizens write.</summary>
    public IReadOnlyList<DemoComplaint> Complaints { get; init; } = [];

    /// <summary>What somebody objects to a payment under notice.</summary>
    public string Objection { get; init; } = string.Empty;

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is not as it should be.</exception>
    public static DemoScenario Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<DemoScenario>(File.ReadAllText(file), Format)!;
        }
        catch (JsonException e)
        {
            throw new FormatException($"{file}: {e.Message}", e);
        }
    }
}

/// <summary>The implementation plan.</summary>
internal sealed record DemoPlan(string Title, string Summary, string Change);

/// <summary>Money received; <paramref name="DaysAgo"/> days before today, and allocated by the county's own proposal.</summary>
internal sealed record DemoReceipt(string Source, decimal Amount, string Document, int DaysAgo, string? Instalment = null, bool IsAllocationOpen = false);

/// <summary>A tender and the state at which it stands today.</summary>
internal sealed record DemoTender(string Title, TenderMode Mode, decimal Amount, IReadOnlyList<string> BudgetCodes, TenderState Until, int DaysAgo, DemoAmendment? Amendment = null);

/// <summary>A supplementary agreement to a tender's contract: it ends so many months later; what is paid stays.</summary>
internal sealed record DemoAmendment(int DaysAgo, string Title, string Reason, int MonthsLonger);

/// <summary>A sub-project and how far it is today; <paramref name="PaysAfterAcceptance"/> where the county's rules allow no payment before.</summary>
internal sealed record DemoSubProject(
    string Name, WorkKind Kind, IReadOnlyDictionary<string, decimal> Lines, DemoGoal Until, string? Contractor = null, SchemeKind Scheme = SchemeKind.Other, string? Asset = null, bool PaysAfterAcceptance = false);

/// <summary>A reallocation; open, approved or rejected today.</summary>
internal sealed record DemoReallocation(string Title, string From, string To, decimal Amount, int DaysAgo, DecisionOutcome Outcome, int OpenAtStep = 1);

/// <summary>How a reallocation ends.</summary>
internal enum DecisionOutcome
{
    /// <summary>It still waits.</summary>
    Open,

    /// <summary>Approved.</summary>
    Approved,

    /// <summary>Refused.</summary>
    Rejected,
}

/// <summary>An inspection by superiors; planned ahead when <paramref name="DaysAgo"/> is negative.</summary>
internal sealed record DemoInspection(SuperiorInspectionKind Kind, string Title, string Body, int DaysAgo, SuperiorInspectionResult Result, string Report, IReadOnlyList<string> Findings);

/// <summary>Something published; waits for approval when <paramref name="IsOpen"/>.</summary>
internal sealed record DemoNews(DisclosureKind Kind, LocalizedText Headline, LocalizedText Text, int DaysAgo, bool IsOpen = false);

/// <summary>What a citizen writes, and the answer; null while it is open.</summary>
internal sealed record DemoComplaint(ComplaintKind Kind, string Subject, string Text, int DaysAgo, string? Answer = null);

/// <summary>How far a sub-project is, in the order of the way.</summary>
internal enum DemoGoal
{
    /// <summary>In the programme, without a contractor.</summary>
    Planned,

    /// <summary>With a contractor who has to design.</summary>
    Draft,

    /// <summary>Design scheme with the first signer.</summary>
    InReview,

    /// <summary>Design scheme sent back for change.</summary>
    Returned,

    /// <summary>Design scheme with the next signer.</summary>
    HalfApproved,

    /// <summary>Design scheme approved, work not begun.</summary>
    Approved,

    /// <summary>At work; a node is reported and waits for its check.</summary>
    Working,

    /// <summary>Stopped by the county government.</summary>
    Halted,

    /// <summary>Something found on site is being put right, late.</summary>
    Rectifying,

    /// <summary>A node's acceptance is with those who check it on site.</summary>
    NodeAcceptance,

    /// <summary>Its first payment is asked for.</summary>
    Requested,

    /// <summary>The office's opinion on it is with those who decide.</summary>
    InApproval,

    /// <summary>It is under public notice.</summary>
    UnderNotice,

    /// <summary>Somebody objects.</summary>
    Objected,

    /// <summary>The finance bureau can pay.</summary>
    Payable,

    /// <summary>A part is paid.</summary>
    PaidPart,

    /// <summary>Built; its acceptance waits for the check on site.</summary>
    Accepting,

    /// <summary>Its acceptance waits for the decision.</summary>
    AcceptanceInApproval,

    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>Paid and closed.</summary>
    Finished,
}
