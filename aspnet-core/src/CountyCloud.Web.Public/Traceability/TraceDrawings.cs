using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using CountyCloud.Traceability;
using Microsoft.AspNetCore.Html;

namespace CountyCloud.Web.Public.Traceability;

/// <summary>Draws place and temperatures in the page itself: nothing is fetched from elsewhere, so nobody else learns what a shopper looks at.</summary>
internal static class TraceDrawings
{
    private const double Width = 360;
    private const double Height = 200;
    private const int MostDots = 30;

    /// <summary>A plate of coordinates around a place, 48 km wide, north up.</summary>
    /// <param name="latitude">Degrees north.</param>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="title">What it shows.</param>
    public static IHtmlContent Plate(double latitude, double longitude, string title)
    {
        const double PixelsPerKilometre = 7.5;
        const double DegreeKilometres = 111.32;
        const double Line = 0.1;
        var (perLatitude, perLongitude) = (DegreeKilometres * PixelsPerKilometre, DegreeKilometres * PixelsPerKilometre * Math.Cos(double.DegreesToRadians(latitude)));
        var svg = new StringBuilder($"<svg class=\"plate\" viewBox=\"0 0 {N(Width)} {N(Height)}\" role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(title)}\"><rect class=\"ground\" width=\"{N(Width)}\" height=\"{N(Height)}\" rx=\"6\"/><g class=\"grid\">");
        var words = new StringBuilder();
        var most = Width / 2 / perLongitude;
        for (var degree = Math.Ceiling((longitude - most) / Line) * Line; degree <= longitude + most; degree += Line)
        {
            var x = (Width / 2) + ((degree - longitude) * perLongitude);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{N(x)} 0V{N(Height)}\"/>");
            if (x is > 20 and < Width - 40)
            {
                words.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(x + 3)}\" y=\"{N(Height - 5)}\">{degree.ToString("0.0", CultureInfo.InvariantCulture)}°E</text>");
            }
        }

        most = Height / 2 / perLatitude;
        for (var degree = Math.Ceiling((latitude - most) / Line) * Line; degree <= latitude + most; degree += Line)
        {
            var y = (Height / 2) - ((degree - latitude) * perLatitude);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M0 {N(y)}H{N(Width)}\"/>");
            if (y is > 14 and < Height - 22)
            {
                words.Append(CultureInfo.InvariantCulture, $"<text x=\"5\" y=\"{N(y - 3)}\">{degree.ToString("0.0", CultureInfo.InvariantCulture)}°N</text>");
            }
        }

        svg.Append("</g>").Append(words);
        svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"halo\" cx=\"{N(Width / 2)}\" cy=\"{N(Height / 2)}\" r=\"16\"/><path class=\"pin\" d=\"M{N(Width / 2)} {N(Height / 2)}c-9-13-12-17-12-23a12 12 0 1 1 24 0c0 6-3 10-12 23z\"/><circle class=\"eye\" cx=\"{N(Width / 2)}\" cy=\"{N((Height / 2) - 23)}\" r=\"4.5\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"scale\" d=\"M{N(Width - 90)} 18v5h{N(PixelsPerKilometre * 10)}v-5\"/><text class=\"measure\" x=\"{N(Width - 90 + (PixelsPerKilometre * 5))}\" y=\"14\">10 km</text></svg>");
        return new HtmlString(svg.ToString());
    }

    /// <summary>Temperatures over time with the county's limits.</summary>
    public static IHtmlContent Curve(IReadOnlyList<TraceReading> readings, decimal? least, decimal? most, string title)
    {
        const double Left = 34;
        const double Bottom = 24;
        const double Top = 10;
        const double Right = 8;
        var (first, last) = (readings[0].Time, readings[^1].Time);
        var values = readings.Select(r => r.Celsius).Concat(new[] { least, most }.OfType<decimal>()).ToList();
        var (low, high) = ((double)Math.Floor(values.Min() - 1), (double)Math.Ceiling(values.Max() + 1));
        double X(DateTime time) => Left + ((Width - Left - Right) * (last > first ? (time - first) / (last - first) : 0.5));
        double Y(double celsius) => Top + ((Height - Top - Bottom) * (high - celsius) / (high - low));
        var svg = new StringBuilder($"<svg class=\"curve\" viewBox=\"0 0 {N(Width)} {N(Height)}\" role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(title)}\">");
        if (least is not null || most is not null)
        {
            var (top, bottom) = (Y((double?)most ?? high), Y((double?)least ?? low));
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"band\" x=\"{N(Left)}\" y=\"{N(top)}\" width=\"{N(Width - Left - Right)}\" height=\"{N(bottom - top)}\"/>");
        }

        foreach (var celsius in new[] { low, (low + high) / 2, high })
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"line\" d=\"M{N(Left)} {N(Y(celsius))}H{N(Width - Right)}\"/><text class=\"axis\" x=\"{N(Left - 4)}\" y=\"{N(Y(celsius) + 4)}\">{N(Math.Round(celsius, 1))}°</text>");
        }

        svg.Append("<polyline class=\"temperature\" points=\"").AppendJoin(' ', readings.Select(r => $"{N(X(r.Time))},{N(Y((double)r.Celsius))}")).Append("\"/>");
        if (readings.Count <= MostDots)
        {
            svg.Append("<path class=\"dots\" d=\"").AppendJoin(string.Empty, readings.Select(r => $"M{N(X(r.Time))} {N(Y((double)r.Celsius))}h0")).Append("\"/>");
        }

        foreach (var r in readings.Where(r => r.Celsius < least || r.Celsius > most).Take(40))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"outside\" cx=\"{N(X(r.Time))}\" cy=\"{N(Y((double)r.Celsius))}\" r=\"3\"/>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{N(Left)}\" y=\"{N(Height - 6)}\">{Day(first)}</text><text class=\"end\" x=\"{N(Width - Right)}\" y=\"{N(Height - 6)}\">{Day(last)}</text></svg>");
        return new HtmlString(svg.ToString());
    }

    // Beijing time, as on every page.
    private static string Day(DateTime time) => time.AddHours(8).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
