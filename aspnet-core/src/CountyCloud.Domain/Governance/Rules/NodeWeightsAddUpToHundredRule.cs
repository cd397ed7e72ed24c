using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A sub-project has at least one node and the weights of its nodes are positive and add up to 100 (GOV-20, GAP-05).</summary>
public sealed class NodeWeightsAddUpToHundredRule(IReadOnlyCollection<NodePlan> nodes) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => nodes.Count == 0 || nodes.Any(n => n.Weight <= 0) || nodes.Sum(n => n.Weight) != 100;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:NodeWeights", 400).WithData("sum", nodes.Sum(n => n.Weight));
}
