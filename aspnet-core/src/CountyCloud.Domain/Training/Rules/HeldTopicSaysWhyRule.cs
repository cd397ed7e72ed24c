using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Training;

/// <summary>A topic on hold says why (TRAIN-10).</summary>
public sealed class HeldTopicSaysWhyRule(TrainingTopicValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.Review == TopicReview.OnHold && v.HoldReason.IsEmpty;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Training:HoldWithoutReason", 400).WithData("topic", v.Title);
}
