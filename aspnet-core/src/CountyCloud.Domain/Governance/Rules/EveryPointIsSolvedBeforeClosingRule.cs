using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>Each point of a report is followed up until it is solved; only then is the month closed (M131).</summary>
public sealed class EveryPointIsSolvedBeforeClosingRule(string number, int open) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => open > 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:IssuesOpen").WithData("number", number).WithData("count", open);
}
