using System.Globalization;
using CountyCloud.Documents;

namespace CountyCloud.Governance;

/// <summary>The county's rules for sub-projects and acceptance as they hold on a day. A rule that the county does not have is off.</summary>
public sealed class ProjectRules
{
    private readonly IReadOnlyDictionary<string, ProgrammeRuleValues> _rules;

    private ProjectRules(IReadOnlyDictionary<string, ProgrammeRuleValues> rules) => _rules = rules;

    /// <summary>No rules at all.</summary>
    public static ProjectRules None { get; } = From([], DateOnly.MaxValue);

    /// <summary>Working days after the tender within which the contractor hands in its schemes (<c>scheme_deadline</c>, C45); null without a limit.</summary>
    public int? SchemeWorkingDays => Number("scheme_deadline");

    /// <summary>Working days for a rectification when whoever opens it sets no day (<c>rectification_deadline</c>); null without a limit.</summary>
    public int? RectificationWorkingDays => Number("rectification_deadline");

    /// <summary>The rules that hold on a day: of each parameter the newest version that has begun.</summary>
    public static ProjectRules From(IEnumerable<ProgrammeRuleValues> rules, DateOnly day) =>
        new(rules.Where(r => r.EffectiveFrom <= day).GroupBy(r => r.Parameter, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderBy(r => r.EffectiveFrom).Last(), StringComparer.Ordinal));

    /// <summary>True when confirmed progress reaches the rule <c>progress</c>: at least, or strictly more than, as its operator says (M99, GAP-05). True without the rule.</summary>
    public bool IsHalfDone(decimal progressPercent)
    {
        if (!_rules.TryGetValue("progress", out var rule) || !ProgrammeRuleValue.TryParse(rule.Unit, rule.Value, out var half))
        {
            return true;
        }

        return rule.Operator == RuleOperator.MoreThan ? progressPercent > half : progressPercent >= half;
    }

    /// <summary>True when the rule <c>design_gate</c> asks for an approved scheme: for every kind of work (M69), or for the kinds that its value lists (C59, C73).</summary>
    public bool NeedsScheme(WorkKind kind)
    {
        if (!_rules.TryGetValue("design_gate", out var rule))
        {
            return false;
        }

        return rule.Unit != RuleUnit.Codes || Codes(rule).Contains(kind.ToString(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>True when the rule <c>acceptance_mode</c> lists the form (Z1268), or the county has no such rule.</summary>
    public bool Allows(AcceptanceMode mode) =>
        !_rules.TryGetValue("acceptance_mode", out var rule) || Codes(rule).Contains(mode.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Clause that asks for the contractor's own finished check before an acceptance of that level is handed in: the rule <c>self_check</c> lists the
    /// levels (M83「先做好内部自查」). Null without the rule. A stage and the whole project are checked in three parts in every county (GOV-29).
    /// </summary>
    public string? SelfCheckSource(AcceptanceLevel level) =>
        _rules.TryGetValue("self_check", out var rule) && Codes(rule).Contains(level.ToString(), StringComparer.OrdinalIgnoreCase) ? rule.Source ?? rule.Code : null;

    private int? Number(string parameter) =>
        _rules.TryGetValue(parameter, out var rule) && ProgrammeRuleValue.TryParse(rule.Unit, rule.Value, out var number) ? int.Parse(number.ToString("0", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;

    private static string[] Codes(ProgrammeRuleValues rule) => rule.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
