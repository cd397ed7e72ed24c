using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Training;

/// <summary>A topic of the course catalogue (TRAIN-08).</summary>
public sealed class TrainingTopic : ConfigurationItem<TrainingTopicValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(TrainingTopicValues values) =>
        [new HeldTopicSaysWhyRule(values)];
}
