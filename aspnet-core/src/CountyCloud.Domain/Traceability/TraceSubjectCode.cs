namespace CountyCloud.Traceability;

/// <summary>
/// Codes that a county issues to subjects and sites: its division code, a letter for the kind, year and serial number, and a check
/// character by ISO/IEC 7064, MOD 37,36, which finds every wrong character and nearly every swap of two.
/// </summary>
public static class TraceSubjectCode
{
    private const string Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>Letter of a site in its code.</summary>
    public const char Site = 'P';

    /// <summary>Letter of a kind of subject in its code.</summary>
    public static char LetterOf(TraceSubjectKind kind) => kind switch
    {
        TraceSubjectKind.GrowerBreeder => 'G',
        TraceSubjectKind.Processor => 'M',
        TraceSubjectKind.Purchaser => 'B',
        TraceSubjectKind.Seller => 'S',
        TraceSubjectKind.Storage => 'W',
        TraceSubjectKind.InputDealer => 'D',
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Makes a code.</summary>
    /// <param name="division">Division code of the county, such as 540422.</param>
    /// <param name="letter">Letter of the kind.</param>
    /// <param name="number">Number of the series, such as <c>TSC-2026-0012</c>: year and serial are taken from it.</param>
    public static string Of(string? division, char letter, string number)
    {
        var parts = number.Split('-');
        var body = $"{division}{letter}{parts[^2][^2..]}{parts[^1]}";
        return body + CheckCharacter(body);
    }

    /// <summary>Whether a code ends with its check character.</summary>
    public static bool IsValid(string? code) => code is { Length: > 2 } && code.All(c => Characters.Contains(c, StringComparison.Ordinal)) && CheckCharacter(code[..^1]) == code[^1];

    /// <summary>Check character of digits and capital letters (ISO/IEC 7064, MOD 37,36).</summary>
    public static char CheckCharacter(string text)
    {
        var p = 36;
        foreach (var c in text)
        {
            p = (p + Characters.IndexOf(c, StringComparison.Ordinal)) % 36;
            p = (p == 0 ? 36 : p) * 2 % 37;
        }

        return Characters[(37 - p) % 36];
    }
}
