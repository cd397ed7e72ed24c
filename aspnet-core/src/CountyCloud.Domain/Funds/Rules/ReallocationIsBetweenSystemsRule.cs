using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>Money moves between main items of the budget only (M119).</summary>
public sealed class ReallocationIsBetweenSystemsRule(ReallocationMove move, RuleWords? scope) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => scope is not null && scope.Has("between-systems") && move.FromSystemCode == move.ToSystemCode;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:ReallocationInsideSystem").WithData("from", move.FromCode).WithData("to", move.ToCode).WithData("system", move.FromSystemCode).WithData("source", scope!.Source);
}
