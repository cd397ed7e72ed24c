using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>Nobody confirms on site what they reported themselves.</summary>
public sealed class NodeIsVerifiedByAnotherPersonRule(SubProjectNode node, ProjectActor actor) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => node.ReportedById == actor.UserId;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:OwnNodeVerified").WithData("name", node.Name);
}
