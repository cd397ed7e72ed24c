using System.Text;

namespace CountyCloud.Traceability;

/// <summary>
/// How a trace code is written: 20 letters of an alphabet of 32 without 0, 1, I and O. Three name county and key, sixteen are the encrypted
/// serial number (80 bits), the last one is a check letter. People see groups of four.
/// </summary>
public static class TraceCodeFormat
{
    /// <summary>The letters, by value.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>Letters of a code.</summary>
    public const int Length = 20;

    /// <summary>Letters that name county and key.</summary>
    public const int PrefixLength = 3;

    /// <summary>Letters of the encrypted serial number.</summary>
    public const int BodyLength = 16;

    private const int GroupLength = 4;

    // Longest text that is looked at: an address with a code at its end.
    private const int MaxTextLength = 512;

    // x^5 + x^2 + 1: the letters are the elements of the field of 32.
    private const int Polynomial = 0b100101;

    private static readonly sbyte[] Values = MakeValues();

    /// <summary>A whole code.</summary>
    /// <param name="prefix">Three letters.</param>
    /// <param name="body">Encrypted serial number, below 32^16.</param>
    public static string Write(string prefix, UInt128 body) => string.Create(Length, (prefix, body), static (letters, parts) =>
    {
        parts.prefix.CopyTo(letters);
        var rest = parts.body;
        for (var i = Length - 2; i >= PrefixLength; i--)
        {
            letters[i] = Alphabet[(int)(rest & 31)];
            rest >>= 5;
        }

        letters[^1] = CheckLetter(letters[..^1]);
    });

    /// <summary>The encrypted serial number in a well-formed code.</summary>
    public static UInt128 BodyOf(string code)
    {
        UInt128 body = 0;
        foreach (var letter in code.AsSpan(PrefixLength, BodyLength))
        {
            body = (body << 5) | (uint)Values[letter];
        }

        return body;
    }

    /// <summary>
    /// The check letter: the sum of all letters, each times another power of a generator of the field, becomes zero. Any single wrong letter
    /// and any swap of two letters changes the sum.
    /// </summary>
    /// <param name="letters">The letters before it, of the alphabet.</param>
    public static char CheckLetter(ReadOnlySpan<char> letters)
    {
        var sum = 0;
        foreach (var letter in letters)
        {
            sum = (sum ^ Values[letter]) << 1;
            sum ^= (sum >> 5) * Polynomial;
        }

        return Alphabet[sum];
    }

    /// <summary>A code as people read it aloud: XXXX-XXXX-XXXX-XXXX-XXXX.</summary>
    public static string Group(string code) => string.Join('-', code.Chunk(GroupLength).Select(g => new string(g)));

    /// <summary>
    /// Reads what people type or scanners send: small letters, spaces, hyphens, full-width letters, a whole address with the code at its end,
    /// and look-alikes that are no letters of the alphabet (1 and I for L, 0 and O for Q).
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="code">The code, when the answer is <see cref="TraceCodeReading.Ok"/>.</param>
    public static TraceCodeReading Read(string? text, out string code)
    {
        code = string.Empty;
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxTextLength)
        {
            return TraceCodeReading.WrongLength;
        }

        var letters = new StringBuilder(Length);
        foreach (var letter in LastSegment(text).Normalize(NormalizationForm.FormKC))
        {
            var upper = char.ToUpperInvariant(letter);
            upper = upper switch { 'I' or '1' or '|' => 'L', 'O' or '0' => 'Q', _ => upper };
            if (upper < Values.Length && Values[upper] >= 0)
            {
                letters.Append(upper);
            }
            else if (!char.IsWhiteSpace(upper) && upper is not ('-' or '–' or '—' or '‐' or '_' or '.' or '·'))
            {
                return TraceCodeReading.WrongLetter;
            }
        }

        if (letters.Length != Length)
        {
            return TraceCodeReading.WrongLength;
        }

        var read = letters.ToString();
        if (CheckLetter(read.AsSpan(0, Length - 1)) != read[^1])
        {
            return TraceCodeReading.Mistyped;
        }

        code = read;
        return TraceCodeReading.Ok;
    }

    private static string LastSegment(string text)
    {
        var end = text.IndexOfAny(['?', '#']);
        var path = (end < 0 ? text : text[..end]).Trim().TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..];
    }

    private static sbyte[] MakeValues()
    {
        var values = new sbyte[128];
        Array.Fill(values, (sbyte)-1);
        for (var i = 0; i < Alphabet.Length; i++)
        {
            values[Alphabet[i]] = (sbyte)i;
        }

        return values;
    }
}
