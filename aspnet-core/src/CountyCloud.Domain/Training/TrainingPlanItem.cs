using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Training;

/// <summary>A row of the training plan (TRAIN-01).</summary>
public sealed class TrainingPlanItem : ConfigurationItem<TrainingPlanItemValues>
{
    /// <inheritdoc />
    protected override IEnumerable<IBusinessRule> RulesFor(TrainingPlanItemValues values) =>
        [new SubsetNamesItsLevelRule(values), new SubsetNeverCountsInTotalRule(values)];
}
