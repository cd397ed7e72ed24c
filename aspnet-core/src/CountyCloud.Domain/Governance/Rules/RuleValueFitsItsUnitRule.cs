using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A rule with a numeric unit has a number in its range as value; words are allowed only for words.</summary>
public sealed class RuleValueFitsItsUnitRule(ProgrammeRuleValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => v.Unit is not (RuleUnit.Text or RuleUnit.Codes) && !ProgrammeRuleValue.TryParse(v.Unit, v.Value, out _);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:RuleValueInvalid", 400).WithData("value", v.Value).WithData("unit", v.Unit);
}
