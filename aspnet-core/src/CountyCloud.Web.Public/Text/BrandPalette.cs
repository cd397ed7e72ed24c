using System.Globalization;
using System.Text.RegularExpressions;

namespace CountyCloud.Web.Public.Text;

/// <summary>The colours of a page: the county's own when its brand sets them, with the text colours that stay readable on them.</summary>
/// <param name="Brand">Main colour.</param>
/// <param name="OnBrand">Black or white, whichever reads better on the main colour (contrast ≥ 4.5).</param>
/// <param name="Ink">The main colour, darkened until it reads on paper (contrast ≥ 4.5).</param>
/// <param name="Accent">Second colour, for decoration only.</param>
public sealed partial record BrandPalette(string Brand, string OnBrand, string Ink, string Accent)
{
    /// <summary>Contrast that WCAG 2.1 AA asks of normal text.</summary>
    private const double MinimumContrast = 4.5;

    /// <summary>Luminance of the page's paper, #fbf9f4.</summary>
    private const double PaperLuminance = 0.947;

    /// <summary>A calm green of high valleys and the yellow of rapeseed, for counties that set no colours.</summary>
    public static BrandPalette Default { get; } = Of("#1f5a57", "#d9a441");

    /// <summary>The palette of a brand's colours; the default when none of them is a colour.</summary>
    public static BrandPalette From(IEnumerable<string> colours)
    {
        var valid = colours.Where(c => Hex().IsMatch(c)).ToList();
        return valid.Count == 0 ? Default : Of(valid[0], valid.Count > 1 ? valid[1] : Default.Accent);
    }

    /// <summary>The palette as CSS custom properties.</summary>
    public string ToCss() => $"--brand:{Brand};--on-brand:{OnBrand};--ink:{Ink};--accent:{Accent}";

    private static BrandPalette Of(string brand, string accent)
    {
        var (r, g, b) = Parse(brand);
        var onBrand = Contrast(1, Luminance(r, g, b)) >= MinimumContrast ? "#ffffff" : "#000000";
        while (Contrast(PaperLuminance, Luminance(r, g, b)) < MinimumContrast)
        {
            (r, g, b) = (r * 0.92, g * 0.92, b * 0.92);
        }

        return new BrandPalette(brand, onBrand, string.Create(CultureInfo.InvariantCulture, $"#{(int)r:x2}{(int)g:x2}{(int)b:x2}"), accent);
    }

    private static (double R, double G, double B) Parse(string hex) => (Channel(hex, 1), Channel(hex, 3), Channel(hex, 5));

    private static double Channel(string hex, int at) => int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static double Luminance(double r, double g, double b) => 0.2126 * Linear(r) + 0.7152 * Linear(g) + 0.0722 * Linear(b);

    private static double Linear(double channel) => channel / 255 <= 0.04045 ? channel / 255 / 12.92 : Math.Pow((channel / 255 + 0.055) / 1.055, 2.4);

    private static double Contrast(double a, double b) => (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Hex();
}
