using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Oversight;

/// <summary>How items of one kind are published (DATA-13).</summary>
public sealed class PublicationRule : ConfigurationItem<PublicationRuleValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(PublicationRuleValues values) => [new PublicationLastsAtLeastADayRule(values)];
}
