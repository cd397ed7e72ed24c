using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Governance;

/// <summary>A partner of the programme (ORG-20).</summary>
public sealed class Partner : ConfigurationItem<PartnerValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(PartnerValues values) =>
        [new PartnershipEndsNotBeforeItStartsRule(values)];
}
