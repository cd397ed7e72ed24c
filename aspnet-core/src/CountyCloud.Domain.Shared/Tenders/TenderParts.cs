using CountyCloud.Framework.Localization;

namespace CountyCloud.Tenders;

/// <summary>A bidder condition as a tender took it from the configuration.</summary>
/// <param name="Code">Code of the row.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="Name">The condition in words.</param>
/// <param name="Proof">Papers that prove it.</param>
/// <param name="Threshold">Least number; for the credit record the most days before the deadline.</param>
/// <param name="Unit">Unit of the threshold.</param>
/// <param name="Source">Clause.</param>
public sealed record TenderCondition(string Code, BidderConditionKind Kind, LocalizedText Name, LocalizedText Proof, decimal? Threshold, ConditionUnit Unit, string? Source);

/// <summary>A bonus item as a tender took it from the configuration.</summary>
/// <param name="Code">Code of the row.</param>
/// <param name="Name">The item in words.</param>
/// <param name="Threshold">Least number for which it earns points.</param>
/// <param name="Unit">Unit of the threshold.</param>
/// <param name="SecondThreshold">Second least number.</param>
/// <param name="SecondUnit">Unit of the second threshold.</param>
/// <param name="MaxPoints">Most points; null for no limit.</param>
/// <param name="Source">Clause.</param>
/// <param name="Proof">Papers that prove it; null where none are asked for.</param>
public sealed record TenderBonus(
    string Code, LocalizedText Name, decimal? Threshold, ConditionUnit Unit, decimal? SecondThreshold, ConditionUnit SecondUnit, decimal? MaxPoints, string? Source, LocalizedText? Proof = null);

/// <summary>What was found about one condition of one bidder.</summary>
/// <param name="ConditionCode">Condition.</param>
/// <param name="IsMet">True when the bidder meets it.</param>
/// <param name="Value">Number proved, in the condition's unit.</param>
/// <param name="ProofDate">Date of the proof.</param>
/// <param name="Remark">Remark.</param>
/// <param name="PaperIds">Proof papers.</param>
public sealed record QualificationResult(string ConditionCode, bool IsMet, decimal? Value, DateOnly? ProofDate, string? Remark, IReadOnlyList<Guid> PaperIds);

/// <summary>Points of one bonus item.</summary>
/// <param name="ItemCode">Bonus item.</param>
/// <param name="Points">Points given.</param>
/// <param name="Value">Number proved.</param>
/// <param name="SecondValue">Second number proved.</param>
public sealed record BonusScore(string ItemCode, decimal Points, decimal? Value, decimal? SecondValue);

/// <summary>An instalment of a contract's payment terms.</summary>
/// <param name="Name">Name, for example 中期款.</param>
/// <param name="Amount">Amount, yuan.</param>
/// <param name="Condition">When it falls due.</param>
public sealed record ContractInstalment(string Name, decimal Amount, string? Condition);

/// <summary>The days of a tender; a day may be tentative (TEND-04).</summary>
/// <param name="NoticeOn">Day by which the notice goes out.</param>
/// <param name="IsNoticeTentative">True when that day is tentative.</param>
/// <param name="DeadlineOn">Last day for bids.</param>
/// <param name="IsDeadlineTentative">True when that day is tentative.</param>
/// <param name="OpeningOn">Day of the opening.</param>
/// <param name="IsOpeningTentative">True when that day is tentative.</param>
/// <param name="CompletionOn">Day by which the tender is done.</param>
/// <param name="IsCompletionTentative">True when that day is tentative.</param>
public sealed record TenderCalendar(
    DateOnly? NoticeOn = null, bool IsNoticeTentative = false, DateOnly? DeadlineOn = null, bool IsDeadlineTentative = false,
    DateOnly? OpeningOn = null, bool IsOpeningTentative = false, DateOnly? CompletionOn = null, bool IsCompletionTentative = false);

/// <summary>What a tender is about, as its file says (F-25, GOV-26).</summary>
public sealed record TenderContents
{
    /// <summary>Title.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>How the winner is chosen.</summary>
    public TenderMode Mode { get; init; }

    /// <summary>Goals.</summary>
    public string Goals { get; init; } = string.Empty;

    /// <summary>Contents of the work.</summary>
    public string Contents { get; init; } = string.Empty;

    /// <summary>Indicators by which the work is accepted.</summary>
    public string AcceptanceIndicators { get; init; } = string.Empty;

    /// <summary>Amount, yuan.</summary>
    public decimal Amount { get; init; }

    /// <summary>Systems and lines of the budget that it covers, by code (TEND-03).</summary>
    public IReadOnlyList<string> BudgetCodes { get; init; } = [];

    /// <summary>Sub-projects that it covers.</summary>
    public IReadOnlyList<Guid> SubProjectIds { get; init; } = [];

    /// <summary>Days.</summary>
    public TenderCalendar Calendar { get; init; } = new();

    /// <summary>Tender centre or agent that runs it (TEND-06).</summary>
    public string? Organiser { get; init; }

    /// <summary>Body that is responsible (TEND-25).</summary>
    public string? ResponsibleBody { get; init; }
}
