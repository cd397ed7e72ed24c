using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Governance;

/// <summary>A phase of the programme or a milestone.</summary>
public sealed class Phase : ConfigurationItem<PhaseValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(PhaseValues values) =>
        [new PhaseEndsNotBeforeItStartsRule(values), new OpenEndedPhaseHasNoEndRule(values)];
}
