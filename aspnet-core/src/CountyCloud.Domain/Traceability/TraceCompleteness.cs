namespace CountyCloud.Traceability;

/// <summary>
/// How complete a subject's trace is, for awards and conditions of access (TRACE-19: Z65). The documents name no formula; this one gives
/// a quarter each to a filing that is valid, to sites that have a location, to lots of the year whose origin is known, and to alerts of
/// which none is late. A part that does not apply (no site, no lot) gives nothing: who records nothing is not complete.
/// </summary>
/// <param name="IsFiled">The filing is valid.</param>
/// <param name="Sites">Sites.</param>
/// <param name="LocatedSites">Sites with a location.</param>
/// <param name="Lots">Lots that it began in the year.</param>
/// <param name="LotsWithOrigin">Lots of these whose place of origin is known.</param>
/// <param name="LateAlerts">Alerts about it that are open after their last day.</param>
public sealed record TraceCompleteness(bool IsFiled, int Sites, int LocatedSites, int Lots, int LotsWithOrigin, int LateAlerts)
{
    private const decimal Part = 25;

    /// <summary>From 0 to 100.</summary>
    public int Score => (int)decimal.Round(
        (IsFiled ? Part : 0) + (Sites == 0 ? 0 : Part * LocatedSites / Sites) + (Lots == 0 ? 0 : Part * LotsWithOrigin / Lots) + (LateAlerts == 0 && (Sites > 0 || Lots > 0) ? Part : 0), MidpointRounding.AwayFromZero);
}
