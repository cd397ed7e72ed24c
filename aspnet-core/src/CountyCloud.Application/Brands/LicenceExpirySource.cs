using CountyCloud.Traceability;

namespace CountyCloud.Brands;

/// <summary>Brand licences that end, for the alerts of the trace system (W-29; TRACE-14): told so many days before as the county's rule of the kind says.</summary>
internal sealed class LicenceExpirySource(IBrandQueries queries) : ITraceExpirySource
{
    /// <inheritdoc />
    public TraceAlertKind Kind => TraceAlertKind.LapsedLicence;

    /// <inheritdoc />
    public async Task<IReadOnlyList<TraceExpiry>> GetExpiringAsync(DateOnly until, int most, CancellationToken cancellationToken) =>
        [.. (await queries.GetLicencesEndingAsync(until, most, cancellationToken)).Select(l => new TraceExpiry(l.Number, l.Title, l.Content.To, l.Content.HolderSubjectId))];
}
