namespace CountyCloud.Traceability;

/// <summary>Limits beyond which a code looks copied.</summary>
/// <param name="MaxScans">Scans of one code.</param>
/// <param name="MaxPlaces">Places of one code.</param>
/// <param name="MaxKilometresPerHour">Speed between two places.</param>
public sealed record ScanLimits(int MaxScans, int MaxPlaces, double MaxKilometresPerHour);

/// <summary>A scan as the judge sees it.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Latitude">Latitude in degrees.</param>
/// <param name="Longitude">Longitude in degrees.</param>
public sealed record ScanSight(DateTime Time, double? Latitude, double? Longitude);

/// <summary>Tells when a code looks copied. A reading of the requirement that the check be shown to the consumer (TRACE-10); the limits are settings.</summary>
public static class ScanJudge
{
    // Places are rounded to 0.1°: what is nearer than this may be the same place.
    private const double LeastKilometres = 50;
    private const double EarthKilometres = 6371;

    /// <summary>Why a code looks copied; nothing when it does not.</summary>
    /// <param name="isWithdrawn">Void, lost or stolen.</param>
    /// <param name="count">Scans so far.</param>
    /// <param name="sights">Scans of late, in any order.</param>
    /// <param name="limits">Limits.</param>
    public static IReadOnlyList<ScanSuspicion> Judge(bool isWithdrawn, long count, IEnumerable<ScanSight> sights, ScanLimits limits)
    {
        var located = sights.Where(s => s is { Latitude: not null, Longitude: not null }).OrderBy(s => s.Time).ToList();
        var reasons = new List<ScanSuspicion>();
        if (isWithdrawn)
        {
            reasons.Add(ScanSuspicion.WithdrawnCode);
        }

        if (count > limits.MaxScans)
        {
            reasons.Add(ScanSuspicion.TooManyScans);
        }

        if (located.Select(s => (s.Latitude, s.Longitude)).Distinct().Count() > limits.MaxPlaces)
        {
            reasons.Add(ScanSuspicion.TooManyPlaces);
        }

        if (located.Zip(located.Skip(1)).Any(p => IsTooFast(p.First, p.Second, limits.MaxKilometresPerHour)))
        {
            reasons.Add(ScanSuspicion.ImpossibleSpeed);
        }

        return reasons;
    }

    /// <summary>Distance of two places on the globe, kilometres.</summary>
    public static double Kilometres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var (a, b) = (double.DegreesToRadians(latitude1), double.DegreesToRadians(latitude2));
        var half = Math.Pow(Math.Sin((b - a) / 2), 2) + (Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin(double.DegreesToRadians(longitude2 - longitude1) / 2), 2));
        return 2 * EarthKilometres * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static bool IsTooFast(ScanSight earlier, ScanSight later, double limit)
    {
        var distance = Kilometres(earlier.Latitude!.Value, earlier.Longitude!.Value, later.Latitude!.Value, later.Longitude!.Value);
        return distance >= LeastKilometres && distance > limit * (later.Time - earlier.Time).TotalHours;
    }
}
