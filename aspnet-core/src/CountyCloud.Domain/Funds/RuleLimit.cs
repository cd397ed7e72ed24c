using System.Globalization;
using CountyCloud.Governance;

namespace CountyCloud.Funds;

/// <summary>A rule with a number, and where it stands in the county's document.</summary>
/// <param name="Value">Number in the rule's unit.</param>
/// <param name="Operator">How it is compared.</param>
/// <param name="Source">Clause, for example M101.</param>
/// <param name="Quote">Words of the document.</param>
public sealed record RuleLimit(decimal Value, RuleOperator Operator, string Source, string? Quote)
{
    /// <summary>True when a number keeps to it.</summary>
    public bool Allows(decimal number) => Operator switch
    {
        RuleOperator.Equal => number == Value,
        RuleOperator.AtMost => number <= Value,
        RuleOperator.AtLeast => number >= Value,
        RuleOperator.MoreThan => number > Value,
        RuleOperator.LessThan => number < Value,
        _ => true,
    };

    /// <summary>The number as people write it.</summary>
    public string Text => Value.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
