using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>Money is not moved again and again (M125).</summary>
public sealed class ReallocationIsNotRepeatedRule(int before, string? earlier, RuleLimit? times) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => times?.Allows(before + 1) == false;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:ReallocationRepeated").WithData("times", times!.Text).WithData("earlier", earlier).WithData("source", times.Source);
}
