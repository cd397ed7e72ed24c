using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A sub-project is finished when every node was found finished on site (M101, W-03).</summary>
public sealed class EveryNodeIsVerifiedRule(SubProject subProject) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => subProject.Nodes.Any(n => n.State is SubProjectNodeState.Open or SubProjectNodeState.Reported);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:NodesOpen").WithData("number", subProject.Number).WithData("nodes", string.Join("、", subProject.Nodes.Where(n => n.State is SubProjectNodeState.Open or SubProjectNodeState.Reported).OrderBy(n => n.Order).Select(n => n.Name)));
}
