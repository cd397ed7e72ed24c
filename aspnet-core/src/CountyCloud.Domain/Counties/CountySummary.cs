using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Counties;

/// <summary>
/// What a county publishes of itself to the province and to the public list of counties: aggregates only. Host data, made anew whenever
/// the county's configuration changes, so that nobody reads into a county to see it (PLAT-03, DATA-17).
/// </summary>
public sealed class CountySummary
{
    private CountySummary()
    {
    }

    /// <summary>The summary of a county.</summary>
    public CountySummary(Guid countyId) => CountyId = countyId;

    /// <summary>County.</summary>
    public Guid CountyId { get; private set; }

    /// <summary>Code.</summary>
    public string Code { get; private set; } = string.Empty;

    /// <summary>Name.</summary>
    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    /// <summary>Brand slogan or name.</summary>
    public LocalizedText Slogan { get; private set; } = LocalizedText.Empty;

    /// <summary>Figures.</summary>
    public CountySummaryFigures Figures { get; private set; } = new();

    /// <summary>When the county last changed something that public pages show, UTC.</summary>
    public DateTime PublishedAt { get; private set; }

    /// <summary>Publishes anew.</summary>
    public void Publish(string code, LocalizedText name, LocalizedText slogan, CountySummaryFigures figures, DateTime now)
    {
        Code = code;
        Name = name;
        Slogan = slogan;
        Figures = figures;
        PublishedAt = now;
    }
}

/// <summary>The published figures of a county.</summary>
public sealed record CountySummaryFigures
{
    /// <summary>Batch year.</summary>
    public int? ProgrammeYear { get; init; }

    /// <summary>Amount of the plan, yuan.</summary>
    public decimal? PlanAmount { get; init; }

    /// <summary>Sum of the budget's systems, yuan.</summary>
    public decimal BudgetTotal { get; init; }

    /// <summary>True when every sum of the budget ties.</summary>
    public bool IsBudgetTied { get; init; }

    /// <summary>Stations to be built on township and village level together.</summary>
    public int? StationsTarget { get; init; }

    /// <summary>Stations that are open.</summary>
    public int StationsOpen { get; init; }

    /// <summary>Training target.</summary>
    public decimal? TrainingTarget { get; init; }

    /// <summary>Number of targets.</summary>
    public int KpiCount { get; init; }

    /// <summary>Contradictions that are not settled.</summary>
    public int OpenNotes { get; init; }

    /// <summary>Content without second-language text.</summary>
    public int MissingTranslations { get; init; }
}
