using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>What is linked is named by kind and id, or not at all (M47).</summary>
public sealed class DecisionPointsToAWholeDocumentRule(MeetingDecisionContent decision) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => decision.DocumentType is null != decision.DocumentId is null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:HalfALink", 400);
}
