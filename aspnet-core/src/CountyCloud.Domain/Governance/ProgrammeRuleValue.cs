using System.Globalization;

namespace CountyCloud.Governance;

/// <summary>Reads the value of a programme rule by its unit.</summary>
public static class ProgrammeRuleValue
{
    /// <summary>True when the value is a number in the range of the unit.</summary>
    public static bool TryParse(RuleUnit unit, string? value, out decimal number)
    {
        if (!decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) || number < 0)
        {
            return false;
        }

        return unit switch
        {
            RuleUnit.Percent => number <= 100,
            RuleUnit.DayOfMonth => number is >= 1 and <= 31 && decimal.IsInteger(number),
            RuleUnit.WorkingDays or RuleUnit.Days or RuleUnit.Times => decimal.IsInteger(number),
            RuleUnit.Yuan or RuleUnit.YuanPerPiece => true,
            RuleUnit.Text or RuleUnit.Codes => false,
            _ => throw new InvalidOperationException($"Unknown unit {unit}."),
        };
    }
}
