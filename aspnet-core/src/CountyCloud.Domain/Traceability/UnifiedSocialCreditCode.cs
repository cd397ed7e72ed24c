namespace CountyCloud.Traceability;

/// <summary>Unified social credit codes (统一社会信用代码, GB 32100-2015): 17 characters and a check character.</summary>
public static class UnifiedSocialCreditCode
{
    // The standard leaves out the letters I, O, S, V and Z, which are mistaken for digits.
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>True when it is as long as the standard says, of its characters, and its check character is right.</summary>
    public static bool IsValid(string? code)
    {
        if (code is not { Length: 18 })
        {
            return false;
        }

        int sum = 0, weight = 1;
        foreach (var character in code.AsSpan(0, 17))
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
}
