using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Stations;

/// <summary>A functional area of a centre (PSS-02).</summary>
public sealed class CentreArea : ConfigurationItem<CentreAreaValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(CentreAreaValues values) =>
        [new AreaIsPositiveRule(values)];
}
