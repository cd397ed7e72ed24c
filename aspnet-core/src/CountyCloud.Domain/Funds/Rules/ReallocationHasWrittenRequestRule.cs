using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A change of use needs a written request (Z1265).</summary>
public sealed class ReallocationHasWrittenRequestRule(int papers, RuleWords? chain) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => chain is not null && papers == 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:ReallocationWithoutRequest").WithData("source", chain!.Source);
}
