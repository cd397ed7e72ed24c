using CountyCloud.Brands;
using CountyCloud.Framework.Localization;
using CountyCloud.Funds;
using CountyCloud.Governance;
using CountyCloud.Oversight;
using CountyCloud.Training;

namespace CountyCloud.Oversight.Disclosure;

/// <summary>Everything on a county's public page. Amounts are in yuan; texts carry all their languages and draft marks.</summary>
public sealed record PublicCountyDto
{
    /// <summary>Code, the first path segment of the page.</summary>
    public required string Code { get; init; }

    /// <summary>Short name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Full official name; may be empty.</summary>
    public LocalizedText OfficialName { get; init; } = LocalizedText.Empty;

    /// <summary>True when the county has published its profile; false for one that is still being set up.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Batch year of the programme.</summary>
    public int? ProgrammeYear { get; init; }

    /// <summary>Date of the plan document.</summary>
    public DateOnly? DocumentDate { get; init; }

    /// <summary>Title of the plan document, as printed.</summary>
    public string? SourceTitle { get; init; }

    /// <summary>Languages of public content, Chinese first.</summary>
    public IReadOnlyList<string> ContentLanguages { get; init; } = [LocalizedText.SourceCulture];

    /// <summary>Languages that a reader may choose where the portal's own labels exist in them, such as on the page of a trace code; holds every content language.</summary>
    public IReadOnlyList<string> OfferedLanguages { get; init; } = [LocalizedText.SourceCulture];

    /// <summary>Department in charge.</summary>
    public LocalizedText CompetentDepartment { get; init; } = LocalizedText.Empty;

    /// <summary>Seat of the programme office.</summary>
    public LocalizedText OfficeSeat { get; init; } = LocalizedText.Empty;

    /// <summary>The county's own word for the programme office (PLAT-05); empty when it has none.</summary>
    public LocalizedText OfficeTerm { get; init; } = LocalizedText.Empty;

    /// <summary>Brands.</summary>
    public IReadOnlyList<PublicBrandDto> Brands { get; init; } = [];

    /// <summary>Products and culture the county is known for.</summary>
    public IReadOnlyList<PublicSpecialityDto> Specialities { get; init; } = [];

    /// <summary>Phases, lines of work and milestones.</summary>
    public IReadOnlyList<PublicPhaseDto> Phases { get; init; } = [];

    /// <summary>The budget; null when the document gives no breakdown.</summary>
    public PublicBudgetDto? Budget { get; init; }

    /// <summary>Amount of the plan, yuan; null when the document states none.</summary>
    public decimal? PlanAmount { get; init; }

    /// <summary>What the plan amount is and is not.</summary>
    public LocalizedText PlanAmountNote { get; init; } = LocalizedText.Empty;

    /// <summary>Sources of the money with their instalments.</summary>
    public IReadOnlyList<PublicFundSourceDto> FundSources { get; init; } = [];

    /// <summary>Levels of the station network.</summary>
    public IReadOnlyList<PublicNetworkLevelDto> Network { get; init; } = [];

    /// <summary>Rows of the training plan that state whom or how many.</summary>
    public IReadOnlyList<PublicTrainingDto> Training { get; init; } = [];

    /// <summary>Targets.</summary>
    public IReadOnlyList<PublicTargetDto> Targets { get; init; } = [];

    /// <summary>Contradictions and gaps in the documents that the county has not settled.</summary>
    public IReadOnlyList<PublicNoteDto> OpenNotes { get; init; } = [];
}

/// <summary>A brand.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Name">Name.</param>
/// <param name="Slogan">Slogan; may be empty.</param>
/// <param name="Products">Products it stands for.</param>
/// <param name="Owner">Who holds the mark.</param>
/// <param name="Colours">Colours as #rrggbb, the main one first.</param>
/// <param name="LogoFile">Picture of the logo; null when there is none.</param>
/// <param name="LogoVersion">Version of that picture, for its address; null when there is none.</param>
public sealed record PublicBrandDto(BrandKind Kind, LocalizedText Name, LocalizedText Slogan, LocalizedText Products, LocalizedText Owner, IReadOnlyList<string> Colours, string? LogoFile, string? LogoVersion);

/// <summary>A product or a piece of culture.</summary>
/// <param name="Kind">Product or culture.</param>
/// <param name="Name">Name.</param>
public sealed record PublicSpecialityDto(SpecialityKind Kind, LocalizedText Name);

/// <summary>Where a phase stands today, in the county's zone.</summary>
public enum PublicPhaseStatus
{
    /// <summary>No date to compare.</summary>
    Undated,

    /// <summary>Over.</summary>
    Past,

    /// <summary>Going on.</summary>
    Current,

    /// <summary>To come.</summary>
    Future,
}

/// <summary>A phase, line of work or milestone.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Name">Name.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, or the milestone's date.</param>
/// <param name="IsOpenEnded">True when no end is stated.</param>
/// <param name="IsTentative">True when the document calls the date tentative.</param>
/// <param name="DateText">The date as printed.</param>
/// <param name="Results">Main results expected.</param>
/// <param name="Status">Where it stands today.</param>
public sealed record PublicPhaseDto(
    PhaseKind Kind,
    LocalizedText Name,
    DateOnly? Start,
    DateOnly? End,
    bool IsOpenEnded,
    bool IsTentative,
    string? DateText,
    LocalizedText Results,
    PublicPhaseStatus Status);

/// <summary>The budget by system, with everything a reader should know about its sums.</summary>
/// <param name="Total">Sum of the systems, yuan.</param>
/// <param name="IsTied">True when every sum ties.</param>
/// <param name="Systems">The systems.</param>
/// <param name="Places">Places where the document's own figures differ, with the county's note.</param>
public sealed record PublicBudgetDto(decimal Total, bool IsTied, IReadOnlyList<PublicBudgetItemDto> Systems, IReadOnlyList<PublicBudgetPlaceDto> Places);

/// <summary>A system or category of the budget.</summary>
/// <param name="Name">Name.</param>
/// <param name="Amount">Amount, yuan.</param>
/// <param name="SharePercent">Share of the sum, percent, two decimals.</param>
/// <param name="Children">Categories of a system.</param>
public sealed record PublicBudgetItemDto(LocalizedText Name, decimal Amount, decimal SharePercent, IReadOnlyList<PublicBudgetItemDto> Children);

/// <summary>A place of the budget where figures differ.</summary>
/// <param name="Name">Item; empty for the whole budget.</param>
/// <param name="Differences">What differs there.</param>
/// <param name="Note">The county's note on it.</param>
public sealed record PublicBudgetPlaceDto(LocalizedText Name, IReadOnlyList<PublicBudgetDifferenceDto> Differences, LocalizedText Note);

/// <summary>A difference between two figures.</summary>
/// <param name="Kind">What is the matter.</param>
/// <param name="Expected">What the other figures give: yuan, percent or pieces as the kind says.</param>
/// <param name="Actual">What stands there.</param>
public sealed record PublicBudgetDifferenceDto(BudgetIssueKind Kind, decimal Expected, decimal Actual);

/// <summary>A source of the money.</summary>
/// <param name="Name">Name.</param>
/// <param name="Amount">Yuan; null when the document does not state it.</param>
/// <param name="IsMinimum">True when the amount is a floor.</param>
/// <param name="Document">Document that grants it.</param>
/// <param name="Note">What a reader should know.</param>
/// <param name="Instalments">Instalments.</param>
public sealed record PublicFundSourceDto(LocalizedText Name, decimal? Amount, bool IsMinimum, string? Document, LocalizedText Note, IReadOnlyList<PublicInstalmentDto> Instalments);

/// <summary>An instalment.</summary>
/// <param name="Name">Name.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Condition">What releases it, in words.</param>
public sealed record PublicInstalmentDto(LocalizedText Name, decimal Amount, LocalizedText Condition);

/// <summary>A level of the network under the county's own name (PLAT-05).</summary>
/// <param name="Name">Name.</param>
/// <param name="TargetMin">Number to be built, or the least of a range.</param>
/// <param name="TargetMax">Most of a range.</param>
/// <param name="Open">Stations of this level that are open.</param>
/// <param name="CoveragePercent">Coverage target, percent.</param>
/// <param name="CoverageRule">What the coverage counts.</param>
/// <param name="AreaSquareMetres">Floor area, m².</param>
/// <param name="IsAreaMinimum">True when the area is a floor.</param>
/// <param name="Functions">Functions.</param>
public sealed record PublicNetworkLevelDto(
    LocalizedText Name,
    int? TargetMin,
    int? TargetMax,
    int Open,
    decimal? CoveragePercent,
    LocalizedText CoverageRule,
    decimal? AreaSquareMetres,
    bool IsAreaMinimum,
    LocalizedText Functions);

/// <summary>A row of the training plan.</summary>
/// <param name="Kind">What the row is.</param>
/// <param name="Name">Name.</param>
/// <param name="Audience">Audience.</param>
/// <param name="Operator">How the number is compared.</param>
/// <param name="Number">Number.</param>
/// <param name="NumberMax">Upper end of a range.</param>
/// <param name="Unit">Unit of the number.</param>
/// <param name="IsApproximate">True when printed as about.</param>
/// <param name="Sessions">Number of sessions.</param>
public sealed record PublicTrainingDto(
    TrainingPlanKind Kind,
    LocalizedText Name,
    LocalizedText Audience,
    TargetOperator Operator,
    decimal? Number,
    decimal? NumberMax,
    TrainingUnit Unit,
    bool IsApproximate,
    int? Sessions);

/// <summary>A target.</summary>
/// <param name="Name">Indicator.</param>
/// <param name="Operator">How the value is compared.</param>
/// <param name="Value">Value, or the least of a range; null when the document gives no number.</param>
/// <param name="ValueMax">Most of a range.</param>
/// <param name="Unit">Unit as printed.</param>
/// <param name="Baseline">Period it is compared with.</param>
public sealed record PublicTargetDto(LocalizedText Name, TargetOperator Operator, decimal? Value, decimal? ValueMax, string? Unit, string? Baseline);

/// <summary>A contradiction or gap on record.</summary>
/// <param name="Code">Number of the note.</param>
/// <param name="Statement">What the document says.</param>
/// <param name="Reading">The reading that holds until the county decides.</param>
public sealed record PublicNoteDto(string Code, LocalizedText Statement, LocalizedText Reading);
