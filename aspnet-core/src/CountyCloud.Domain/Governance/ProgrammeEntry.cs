using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Governance;

/// <summary>A fact of the programme register (GOV-01).</summary>
public sealed class ProgrammeEntry : ConfigurationItem<ProgrammeEntryValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(ProgrammeEntryValues values) => [new EntryRunsForwardRule(values)];
}
