using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Approvals;

/// <summary>A step's amounts are not negative and its range is not empty.</summary>
public sealed class StepAmountRangeRunsUpwardsRule(ApprovalRouteStepValues values) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => values.AmountOver < 0 || values.AmountUpTo < 0 || values.AmountUpTo <= values.AmountOver;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Approvals:StepAmountRange", 400).WithData("name", values.Name.Source);
}
