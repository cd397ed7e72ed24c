using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A node is reported, confirmed and accepted in its turn.</summary>
public sealed class NodeIsInStateRule(SubProjectNode node, params SubProjectNodeState[] states) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !states.Contains(node.State);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:NodeOutOfTurn").WithData("name", node.Name).WithData("state", node.State);
}
