using CountyCloud.Framework.Localization;
using CountyCloud.Tenders;

namespace CountyCloud.Oversight.Disclosure;

/// <summary>Everything on a county's disclosure page. Amounts in yuan. No personal data.</summary>
public sealed record PublicDisclosureDto
{
    /// <summary>What the county published in its own words, newest first.</summary>
    public IReadOnlyList<DisclosedItem> Items { get; init; } = [];

    /// <summary>Tenders from their notice on, newest first.</summary>
    public IReadOnlyList<DisclosedTender> Tenders { get; init; } = [];

    /// <summary>Contracts, newest first.</summary>
    public IReadOnlyList<DisclosedContract> Contracts { get; init; } = [];

    /// <summary>Sub-projects.</summary>
    public IReadOnlyList<DisclosedSubProject> Progress { get; init; } = [];

    /// <summary>Payments under notice.</summary>
    public IReadOnlyList<DisclosedNotice> Notices { get; init; } = [];

    /// <summary>Payments made, newest first.</summary>
    public IReadOnlyList<DisclosedPayment> Payments { get; init; } = [];

    /// <summary>Rules by which money is paid, as they hold today (FUND-23).</summary>
    public IReadOnlyList<DisclosedRule> Rules { get; init; } = [];

    /// <summary>Budget and its execution.</summary>
    public IReadOnlyList<DisclosedExecution> Budget { get; init; } = [];

    /// <summary>True when the amounts spent are known, not only the plan.</summary>
    public bool IsExecutionKnown { get; init; }

    /// <summary>Telephone for reports (K25); null when the county set none.</summary>
    public string? Hotline { get; init; }

    /// <summary>True when objections and complaints are taken.</summary>
    public bool IsDeskOpen { get; init; }

    /// <summary>What was published of a kind, newest first.</summary>
    public IReadOnlyList<DisclosedItem> ItemsOf(DisclosureKind kind) => [.. Items.Where(i => i.Kind == kind)];
}

/// <summary>A rule by which the county pays.</summary>
/// <param name="Text">The rule in words.</param>
/// <param name="Source">Clause of the county's document.</param>
public sealed record DisclosedRule(LocalizedText Text, string? Source);

/// <summary>A published item.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Number">Number.</param>
/// <param name="Headline">Headline.</param>
/// <param name="Text">Text.</param>
/// <param name="PublishedOn">Day.</param>
public sealed record DisclosedItem(DisclosureKind Kind, string Number, LocalizedText Headline, LocalizedText Text, DateOnly PublishedOn);

/// <summary>A tender as everybody sees it.</summary>
/// <param name="Number">Number.</param>
/// <param name="Title">Title.</param>
/// <param name="Mode">How the winner is chosen.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Amount">Amount, yuan.</param>
/// <param name="Contents">Contents of the work.</param>
/// <param name="NoticeOn">Day of the notice.</param>
/// <param name="NoticePlace">Where the notice stands.</param>
/// <param name="DeadlineOn">Last day for bids.</param>
/// <param name="BidCount">Bids; known after the opening.</param>
/// <param name="WinnerName">Winner.</param>
/// <param name="WinnerCode">Its unified social credit code.</param>
/// <param name="AwardAmount">Amount of the award, yuan.</param>
/// <param name="AwardedOn">Day of the award.</param>
/// <param name="Organiser">Tender centre or agent.</param>
/// <param name="BudgetCodes">Systems and lines of the budget.</param>
/// <param name="ChangedOn">Day of its last public change.</param>
public sealed record DisclosedTender(
    string Number, string Title, TenderMode Mode, TenderState State, decimal Amount, string Contents, DateOnly? NoticeOn, string? NoticePlace, DateOnly? DeadlineOn, int? BidCount, string? WinnerName,
    string? WinnerCode, decimal? AwardAmount, DateOnly? AwardedOn, string? Organiser, IReadOnlyList<string> BudgetCodes, DateOnly ChangedOn);

/// <summary>A contract as everybody sees it.</summary>
/// <param name="Number">Number.</param>
/// <param name="Title">Title.</param>
/// <param name="TenderNumber">Tender it follows.</param>
/// <param name="ContractorName">Contractor.</param>
/// <param name="ContractorCode">Its unified social credit code.</param>
/// <param name="Amount">Amount, yuan.</param>
/// <param name="SignedOn">Day of signature.</param>
/// <param name="StartsOn">First day.</param>
/// <param name="EndsOn">Last day.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Instalments">Payment terms.</param>
public sealed record DisclosedContract(
    string Number, string Title, string? TenderNumber, string ContractorName, string ContractorCode, decimal Amount, DateOnly SignedOn, DateOnly StartsOn, DateOnly EndsOn, ContractState State,
    IReadOnlyList<ContractInstalment> Instalments)
{
    /// <summary>Amendments that hold, oldest first.</summary>
    public IReadOnlyList<DisclosedAmendment> Amendments { get; init; } = [];
}

/// <summary>An amendment of a contract as everybody sees it.</summary>
/// <param name="Number">Number.</param>
/// <param name="Reason">Why it was needed.</param>
/// <param name="DecidedOn">Day from which it holds.</param>
/// <param name="OldAmount">Amount before, yuan.</param>
/// <param name="NewAmount">Amount from then on, yuan.</param>
/// <param name="OldEndsOn">Last day before.</param>
/// <param name="NewEndsOn">Last day from then on.</param>
public sealed record DisclosedAmendment(string Number, string Reason, DateOnly DecidedOn, decimal OldAmount, decimal NewAmount, DateOnly OldEndsOn, DateOnly NewEndsOn);

/// <summary>A sub-project as everybody sees it.</summary>
/// <param name="Number">Number.</param>
/// <param name="Name">Name.</param>
/// <param name="State">Where it stands, in words.</param>
/// <param name="Amount">Budget, yuan.</param>
/// <param name="Percent">Part that is done, 0 to 100; null when nobody reported.</param>
public sealed record DisclosedSubProject(string Number, LocalizedText Name, LocalizedText State, decimal Amount, int? Percent);

/// <summary>A payment under notice.</summary>
/// <param name="Number">Number by which one objects.</param>
/// <param name="SubProjectName">Sub-project.</param>
/// <param name="PayeeName">Organisation that is paid.</param>
/// <param name="Amount">Amount, yuan.</param>
/// <param name="Basis">Clause.</param>
/// <param name="PublishedOn">First day.</param>
/// <param name="EndsOn">Last day on which one may object.</param>
/// <param name="WorkingDaysLeft">Working days left.</param>
/// <param name="Objections">Objections raised.</param>
public sealed record DisclosedNotice(
    string Number, string SubProjectName, string PayeeName, decimal Amount, string? Basis, DateOnly PublishedOn, DateOnly EndsOn, int WorkingDaysLeft, int Objections);

/// <summary>A payment made.</summary>
/// <param name="Number">Number.</param>
/// <param name="SubProjectName">Sub-project.</param>
/// <param name="PayeeName">Organisation that was paid.</param>
/// <param name="Amount">Amount, yuan.</param>
/// <param name="PaidOn">Day.</param>
/// <param name="ContractNumber">Contract, when it is known.</param>
public sealed record DisclosedPayment(string Number, string SubProjectName, string PayeeName, decimal Amount, DateOnly PaidOn, string? ContractNumber);

/// <summary>A budget item and what was spent of it.</summary>
/// <param name="Code">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Level">0 for a system.</param>
/// <param name="Planned">Plan with reallocations, yuan.</param>
/// <param name="Committed">Promised and not yet paid, yuan.</param>
/// <param name="Paid">Paid, yuan.</param>
public sealed record DisclosedExecution(string Code, LocalizedText Name, int Level, decimal Planned, decimal Committed, decimal Paid);

/// <summary>What became of an objection or complaint.</summary>
/// <param name="RaisedOn">Day on which it arrived.</param>
/// <param name="State">Where it stands, in words.</param>
/// <param name="Answer">Answer.</param>
public sealed record DisclosedReply(DateOnly RaisedOn, LocalizedText State, string? Answer);
