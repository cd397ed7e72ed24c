using System.Text.RegularExpressions;

namespace CountyCloud.Administration.Contractors;

/// <summary>Unified social credit codes (统一社会信用代码, GB 32100-2015): 17 characters and a check character.</summary>
public static partial class CreditCode
{
    /// <summary>Characters of a credit code.</summary>
    public const int Length = 18;

    // The standard leaves out the letters I, O, S, V and Z, which are mistaken for digits.
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>
    /// True for a code of the platform's own (2 to 64 capital letters, digits and hyphens); one that is as long as a credit code and has
    /// no hyphen is taken for one, and its check character must be right.
    /// </summary>
    public static bool IsAcceptable(string code) =>
        OwnCode().IsMatch(code) && (code.Length != Length || code.Contains('-', StringComparison.Ordinal) || HasRightCheckCharacter(code));

    private static bool HasRightCheckCharacter(string code)
    {
        int sum = 0, weight = 1;
        foreach (var character in code.AsSpan(0, Length - 1))
        {
            var value = Characters.IndexOf(character, StringComparison.Ordinal);
            if (value < 0)
            {
                return false;
            }

            sum += value * weight;
            weight = weight * 3 % Characters.Length;
        }

        return code[^1] == Characters[(Characters.Length - (sum % Characters.Length)) % Characters.Length];
    }

    [GeneratedRegex("^[A-Z0-9][A-Z0-9-]{1,63}$", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex OwnCode();
}
