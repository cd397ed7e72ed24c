using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Governance;

/// <summary>Who is responsible for a matter (ORG-11).</summary>
public sealed class Responsibility : ConfigurationItem<ResponsibilityValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(ResponsibilityValues values) => [new ResponsibilityNamesABodyRule(values)];
}
