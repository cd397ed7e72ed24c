namespace CountyCloud.Governance;

/// <summary>Finds the version of a programme rule that holds on a day.</summary>
public static class ProgrammeRuleReader
{
    /// <summary>The newest version that has begun; null when the county has no such rule.</summary>
    public static ProgrammeRuleValues? Find(IEnumerable<ProgrammeRuleValues> rules, string parameter, DateOnly day) =>
        rules.Where(r => r.Parameter == parameter && r.EffectiveFrom <= day).MaxBy(r => r.EffectiveFrom);

    /// <summary>Its number; null when it has none.</summary>
    public static decimal? NumberOf(ProgrammeRuleValues? rule) => rule is not null && ProgrammeRuleValue.TryParse(rule.Unit, rule.Value, out var number) ? number : null;
}
