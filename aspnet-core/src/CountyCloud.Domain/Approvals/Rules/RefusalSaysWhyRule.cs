using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Approvals;

/// <summary>A return or refusal says why.</summary>
public sealed class RefusalSaysWhyRule(DecisionKind kind, string? opinion) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => kind is DecisionKind.Return or DecisionKind.Reject && string.IsNullOrWhiteSpace(opinion);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Approvals:OpinionMissing", 400);
}
