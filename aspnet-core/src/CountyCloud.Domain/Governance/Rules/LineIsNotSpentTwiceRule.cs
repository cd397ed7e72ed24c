using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>All sub-projects together take no more of a line of the budget than it has (M109, GOV-14).</summary>
public sealed class LineIsNotSpentTwiceRule(string code, decimal lineAmount, decimal takenByOthers, decimal asked) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => takenByOthers + asked > lineAmount;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:LineOverspent").WithData("code", code).WithData("amount", lineAmount).WithData("taken", takenByOthers).WithData("asked", asked);
}
