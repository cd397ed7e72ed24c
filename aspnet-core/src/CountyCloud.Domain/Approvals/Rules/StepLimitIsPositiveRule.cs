using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Approvals;

/// <summary>A step's time limit, if any, is 1 to 250 working days.</summary>
public sealed class StepLimitIsPositiveRule(ApprovalRouteStepValues values) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => values.WorkingDayLimit is < 1 or > 250;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Approvals:StepLimit", 400).WithData("name", values.Name.Source);
}
