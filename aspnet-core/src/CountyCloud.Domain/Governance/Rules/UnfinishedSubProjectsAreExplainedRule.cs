using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>The whole project is accepted when every sub-project is accepted, or it is explained why not (W-05).</summary>
public sealed class UnfinishedSubProjectsAreExplainedRule(Acceptance acceptance, int unfinished) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => acceptance.Level == AcceptanceLevel.Project && unfinished > 0 && string.IsNullOrWhiteSpace(acceptance.Explanation);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:UnfinishedUnexplained").WithData("number", acceptance.Number).WithData("count", unfinished);
}
