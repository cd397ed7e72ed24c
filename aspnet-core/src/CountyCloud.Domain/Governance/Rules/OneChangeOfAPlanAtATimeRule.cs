using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A plan has one running change at most: two could not both rest on the same version.</summary>
public sealed class OneChangeOfAPlanAtATimeRule(string number, bool hasRunningChange) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => hasRunningChange;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:PlanChangeRunning").WithData("number", number);
}
