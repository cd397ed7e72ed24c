using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Training;

/// <summary>A subset is never added to the total (TRAIN-03).</summary>
public sealed class SubsetNeverCountsInTotalRule(TrainingPlanItemValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.Kind == TrainingPlanKind.Subset && v.CountsInTotal;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Training:SubsetCountsInTotal", 400).WithData("name", v.Title);
}
