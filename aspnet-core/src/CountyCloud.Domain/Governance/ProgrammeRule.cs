using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Governance;

/// <summary>A rule of the programme as a typed, effective-dated value.</summary>
public sealed class ProgrammeRule : ConfigurationItem<ProgrammeRuleValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(ProgrammeRuleValues values) =>
        [new RuleValueFitsItsUnitRule(values)];
}
