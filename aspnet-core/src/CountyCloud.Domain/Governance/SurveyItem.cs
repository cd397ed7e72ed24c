using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Governance;

/// <summary>A figure that the surveys ask for (GOV-34).</summary>
public sealed class SurveyItem : ConfigurationItem<SurveyItemValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(SurveyItemValues values) => [new SurveyItemIsAskedForRule(values)];
}
