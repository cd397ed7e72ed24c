using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A solved point of a report is not escalated or solved again; a new one is opened.</summary>
public sealed class SolvedPointIsNotTakenUpAgainRule(ReportIssueState state) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state == ReportIssueState.Solved;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:IssueSolved");
}
