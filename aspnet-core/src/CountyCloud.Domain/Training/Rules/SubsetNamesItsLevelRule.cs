using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Training;

/// <summary>A subset names the level it counts inside (TRAIN-03).</summary>
public sealed class SubsetNamesItsLevelRule(TrainingPlanItemValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.Kind == TrainingPlanKind.Subset && v.ParentCode is null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Training:SubsetWithoutLevel", 400).WithData("name", v.Title);
}
