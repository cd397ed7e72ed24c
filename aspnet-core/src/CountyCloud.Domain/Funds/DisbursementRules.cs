using System.Globalization;
using CountyCloud.Documents;
using CountyCloud.Governance;

namespace CountyCloud.Funds;

/// <summary>
/// The county's rules on paying, publishing, moving, receiving and subsidising, as they hold on a day. A rule that the county does not have
/// is null: it is off. Each keeps the clause it comes from, so that a refusal names it.
/// </summary>
public sealed class DisbursementRules
{
    /// <summary>Words of the documents for kinds of work (Z1270); a county may also write the kind's own name.</summary>
    private static readonly Dictionary<string, WorkKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["县级中心"] = WorkKind.CountyCentre, ["乡镇站点"] = WorkKind.TownshipStation, ["村级站点"] = WorkKind.VillagePoint,
        ["物流体系"] = WorkKind.Logistics, ["人员培训"] = WorkKind.Training, ["办公设施"] = WorkKind.OfficeEquipment,
    };

    private readonly List<ProgrammeRuleValues> _rules;

    private DisbursementRules(List<ProgrammeRuleValues> rules)
    {
        _rules = rules;
        DesignGate = Words("design_gate");
        Progress = Limit("progress");
        MidpointShare = Limit("midpoint_share");
        FinalShare = Words("final_share");
        NoticeDays = Limit("notice_days");
        Objections = Limit("objections");
        ObjectionAnswerDays = Limit("objection_answer_days");
        ProgressTypes = Words("progress_types");
        TwoPart = Words("two_part");
        FirstPartShare = Limit("first_part_share");
        Procurement = Words("procurement");
        Reimbursement = Words("mode", "reimbursement") is { } mode && mode.Has("reimbursement") ? mode : null;
        Treasury = Words("payment") is { } payment && payment.Has("treasury") ? payment : null;
        AcceptanceMode = Words("acceptance_mode");
        Excluded = Words("excluded");
        Earmarked = Words("earmarked");
        Tier1Max = Limit("tier1_max");
        Tier2Min = Limit("tier2_min");
        HardMax = Limit("hard_max");
        MaxTimes = Limit("max_times");
        MaxTimesScope = Words("max_times_scope");
        ReallocationScope = Words("scope", "reallocation");
        ReallocationChain = Words("chain", "reallocation");
        CountyMatch = Limit("county_match");
        PerParcel = Limit("per_parcel");
        CityShare = Limit("city_share");
        CountyShare = Limit("county_share");
        Clawback = Words("clawback");
        Bar = Words("bar");
        StopOrCut = Words("stop_or_cut");
        Directions = Words("directions");
        InterestShare = Limit("interest_share");
        InterestBaseRate = Limit("interest_base_rate");
        InterestYearDays = Limit("interest_year_days");
        LoanSecurity = Words("loan_security");
        ExplainedBy = Words("explained_by");
    }

    /// <summary>A scheme with budget is approved first (M99).</summary>
    public RuleWords? DesignGate { get; }

    /// <summary>Progress from which a mid-point payment may be asked for, percent; "more than" or "at least" as the county reads it (M99, GAP-05).</summary>
    public RuleLimit? Progress { get; }

    /// <summary>Most of the sub-project's budget that a mid-point payment may be, percent (M101).</summary>
    public RuleLimit? MidpointShare { get; }

    /// <summary>The rest is paid after acceptance (M103).</summary>
    public RuleWords? FinalShare { get; }

    /// <summary>Length of the public notice, working days (M105).</summary>
    public RuleLimit? NoticeDays { get; }

    /// <summary>Open objections with which a payment may be paid (M105: none).</summary>
    public RuleLimit? Objections { get; }

    /// <summary>Working days for the answer to an objection; the documents are silent, a county may set it.</summary>
    public RuleLimit? ObjectionAnswerDays { get; }

    /// <summary>Kinds of work that are paid by progress (Z1270).</summary>
    public RuleWords? ProgressTypes { get; }

    /// <summary>Others are paid in a part and the rest (Z1270).</summary>
    public RuleWords? TwoPart { get; }

    /// <summary>Most of the budget that the first part may be, percent; the document gives no number, a county may set it.</summary>
    public RuleLimit? FirstPartShare { get; }

    /// <summary>Office equipment goes by government central procurement (Z1270).</summary>
    public RuleWords? Procurement { get; }

    /// <summary>Reimbursement on originals (Z1267).</summary>
    public RuleWords? Reimbursement { get; }

    /// <summary>Treasury central payment by contract (Z1269).</summary>
    public RuleWords? Treasury { get; }

    /// <summary>Money is used only after acceptance in one of the named ways (Z1268).</summary>
    public RuleWords? AcceptanceMode { get; }

    /// <summary>Purposes that the money may not be used for (K24).</summary>
    public RuleWords? Excluded { get; }

    /// <summary>Money only for its purpose (M109, K74).</summary>
    public RuleWords? Earmarked { get; }

    /// <summary>Up to this the office and the leader in charge review, yuan (M121).</summary>
    public RuleLimit? Tier1Max { get; }

    /// <summary>Above this the leading group decides, yuan (M123).</summary>
    public RuleLimit? Tier2Min { get; }

    /// <summary>Never more than this is moved, yuan (M125).</summary>
    public RuleLimit? HardMax { get; }

    /// <summary>How often money may be moved (M125).</summary>
    public RuleLimit? MaxTimes { get; }

    /// <summary>What "how often" is counted by: programme (default) or system (GAP-06).</summary>
    public RuleWords? MaxTimesScope { get; }

    /// <summary>Between what money may be moved (M119).</summary>
    public RuleWords? ReallocationScope { get; }

    /// <summary>A change of use needs a written request and this chain of consent (Z1265).</summary>
    public RuleWords? ReallocationChain { get; }

    /// <summary>Least matching money of the county, yuan (C177).</summary>
    public RuleLimit? CountyMatch { get; }

    /// <summary>Subsidy of an outbound parcel, yuan a piece (C177).</summary>
    public RuleLimit? PerParcel { get; }

    /// <summary>Share of it that the city pays, yuan a piece (C177).</summary>
    public RuleLimit? CityShare { get; }

    /// <summary>Share of it that the county pays, yuan a piece (C177).</summary>
    public RuleLimit? CountyShare { get; }

    /// <summary>Misused money is recovered (M115).</summary>
    public RuleWords? Clawback { get; }

    /// <summary>Whoever cheats is barred from applying (Z1273); includes recovery.</summary>
    public RuleWords? Bar { get; }

    /// <summary>Bad quality lets the money be stopped or cut (Z75).</summary>
    public RuleWords? StopOrCut { get; }

    /// <summary>
    /// Directions that the programme notice supports (Z1263), each with the kinds of work that belong to it:
    /// <c>人员培训=Training</c>. Spending for another kind of work says for which direction it is.
    /// </summary>
    public RuleWords? Directions { get; }

    /// <summary>Part of the interest of a small loan that is paid, percent (Z192 全额贴息: all of it).</summary>
    public RuleLimit? InterestShare { get; }

    /// <summary>Base rate of loans, percent a year (Z192 基准利率). The document names no number: the county sets the rate that held when the loan was given.</summary>
    public RuleLimit? InterestBaseRate { get; }

    /// <summary>Days of a year by which interest is reckoned; 360 where the county has no rule, as banks in China do.</summary>
    public RuleLimit? InterestYearDays { get; }

    /// <summary>Body that explains the fund measure (Z1275).</summary>
    public RuleWords? ExplainedBy { get; }

    /// <summary>Security that a subsidised loan may ask for: none (Z192 免抵押、免担保).</summary>
    public RuleWords? LoanSecurity { get; }

    /// <summary>True when the county has no rule that tells the parts in which it pays.</summary>
    public bool HasNoStages => MidpointShare is null && FinalShare is null && ProgressTypes is null && TwoPart is null && Procurement is null && Reimbursement is null;

    /// <summary>Reads the rules that hold on a day: of each code the newest version that has begun.</summary>
    public static DisbursementRules From(IEnumerable<ProgrammeRuleValues> rules, DateOnly day) => new(
        [.. rules.Where(r => r.EffectiveFrom <= day).GroupBy(r => r.Code, StringComparer.Ordinal).Select(g => g.MaxBy(r => r.EffectiveFrom)!).OrderBy(r => r.Order)]);

    /// <summary>True when work of this kind is paid by progress.</summary>
    public bool IsPaidByProgress(WorkKind kind) => ProgressTypes is { } types && types.Words.Any(w => KindOf(w) == kind);

    /// <summary>Names of the supported directions, without their kinds of work.</summary>
    public IReadOnlyList<string> DirectionNames => Directions is null ? [] : [.. Directions.Words.Select(w => w.Split('=')[0].Trim())];

    /// <summary>True when a supported direction takes this kind of work; true where the county lists no directions.</summary>
    public bool Supports(WorkKind kind) => Directions is null || Directions.Words.Any(w =>
        w.Split('=') is [_, var kinds] && kinds.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(k => KindOf(k) == kind));

    private static WorkKind? KindOf(string word) =>
        Kinds.TryGetValue(word, out var known) ? known : Enum.TryParse<WorkKind>(word.Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out var named) ? named : null;

    private ProgrammeRuleValues? Find(string parameter, string? area) =>
        _rules.Find(r => string.Equals(r.Parameter, parameter, StringComparison.OrdinalIgnoreCase) && (area is null || string.Equals(r.Area, area, StringComparison.OrdinalIgnoreCase)));

    private RuleLimit? Limit(string parameter) =>
        Find(parameter, null) is { } rule && decimal.TryParse(rule.Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? new RuleLimit(value, rule.Operator, rule.Source ?? rule.Code, rule.Quote) : null;

    private RuleWords? Words(string parameter, string? area = null) =>
        Find(parameter, area) is { } rule ? new RuleWords(Split(rule.Value), Split(rule.Documents), rule.Source ?? rule.Code, rule.Quote) : null;

    private static string[] Split(string? text) => text?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
