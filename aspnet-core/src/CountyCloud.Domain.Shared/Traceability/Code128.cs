using System.Globalization;
using System.Text;

namespace CountyCloud.Traceability;

/// <summary>
/// Code 128 (ISO/IEC 15417) of printable ASCII: code set B, and code set C for runs of digits, which takes half the room. The bars are
/// drawn as SVG, so that they stay sharp on every printer.
/// </summary>
public static class Code128
{
    private const int CodeB = 100;
    private const int CodeC = 99;
    private const int StartB = 104;
    private const int StartC = 105;
    private const int Stop = 106;
    private const int Quiet = 10;

    // Widths of bar, space, bar … of each symbol value, in modules (ISO/IEC 15417 table 1).
    private static readonly string[] Patterns =
    [
        "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312", "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132",
        "221231", "213212", "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211", "212123", "212321", "232121", "111323", "131123", "131321", "112313", "132113", "132311", "211313",
        "231113", "231311", "112133", "112331", "132131", "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131", "311123", "311321", "331121", "312113", "312311", "332111",
        "314111", "221411", "431111", "111224", "111422", "121124", "121421", "141122", "141221", "112214", "112412", "122114", "122411", "142112", "142211", "241211", "221114", "413111", "241112", "134111",
        "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112", "421211", "212141", "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311", "113141",
        "114131", "311141", "411131", "211412", "211214", "211232", "2331112",
    ];

    /// <summary>Symbol values from the start symbol to the stop symbol, the check symbol among them.</summary>
    /// <param name="text">Printable ASCII, at most 48 characters.</param>
    /// <exception cref="ArgumentException">It holds something else, or is too long to be scanned.</exception>
    public static IReadOnlyList<int> Symbols(string text)
    {
        if (text.Length is 0 or > 48 || text.Any(c => c is < ' ' or > '~'))
        {
            throw new ArgumentException("Printable ASCII of at most 48 characters.", nameof(text));
        }

        var symbols = new List<int>();
        var isC = DigitsAt(text, 0) >= 4;
        symbols.Add(isC ? StartC : StartB);
        for (var i = 0; i < text.Length;)
        {
            var digits = DigitsAt(text, i);
            if (isC && digits >= 2)
            {
                symbols.Add(int.Parse(text.AsSpan(i, 2), NumberStyles.None, CultureInfo.InvariantCulture));
                i += 2;
            }
            else if (isC)
            {
                symbols.Add(CodeB);
                isC = false;
            }
            else if (digits >= 6 && digits % 2 == 0 || digits >= 4 && digits % 2 == 0 && i + digits == text.Length)
            {
                symbols.Add(CodeC);
                isC = true;
            }
            else
            {
                symbols.Add(text[i++] - ' ');
            }
        }

        symbols.Add(symbols.Select((s, i) => i == 0 ? s : s * i).Sum() % 103);
        symbols.Add(Stop);
        return symbols;
    }

    /// <summary>Widths of bars and spaces in modules, beginning with a bar.</summary>
    public static string Widths(string text) => string.Concat(Symbols(text).Select(s => Patterns[s]));

    /// <summary>The symbol as SVG with its quiet zones; without the text under it.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="height">Height in modules.</param>
    public static string Svg(string text, int height = 50)
    {
        var widths = Widths(text);
        var total = widths.Sum(w => w - '0') + (2 * Quiet);
        var svg = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {total} {height}\" shape-rendering=\"crispEdges\" role=\"img\"><path fill=\"#fff\" d=\"M0 0h{total}v{height}H0z\"/><path fill=\"#000\" d=\"");
        var x = Quiet;
        for (var i = 0; i < widths.Length; i++)
        {
            var width = widths[i] - '0';
            if (i % 2 == 0)
            {
                svg.Append(CultureInfo.InvariantCulture, $"M{x} 0h{width}v{height}h-{width}z");
            }

            x += width;
        }

        return svg.Append("\"/></svg>").ToString();
    }

    private static int DigitsAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start;
    }
}
