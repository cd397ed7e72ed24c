using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>Never more than the county's limit is moved; where it may be moved more often the limit is for all together (M125, GAP-06).</summary>
public sealed class ReallocationIsNotTooLargeRule(decimal amount, decimal before, RuleLimit? max) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => max?.Allows(amount + before) == false;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:ReallocationTooLarge").WithData("amount", amount + before).WithData("max", max!.Text).WithData("source", max.Source);
}
