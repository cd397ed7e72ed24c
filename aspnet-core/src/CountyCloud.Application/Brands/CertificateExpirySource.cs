using CountyCloud.Traceability;

namespace CountyCloud.Brands;

/// <summary>Certificates that end, for the alerts of the trace system (W-30; TRACE-14).</summary>
internal sealed class CertificateExpirySource(IBrandQueries queries) : ITraceExpirySource
{
    /// <inheritdoc />
    public TraceAlertKind Kind => TraceAlertKind.ExpiredCertificate;

    /// <inheritdoc />
    public async Task<IReadOnlyList<TraceExpiry>> GetExpiringAsync(DateOnly until, int most, CancellationToken cancellationToken) =>
        [.. (await queries.GetEndingAsync(until, most, cancellationToken)).Select(c => new TraceExpiry(c.Number, c.Title, c.Content.ValidUntil!.Value, c.Content.HolderSubjectId))];
}
