namespace CountyCloud.Traceability;

/// <summary>Filings of trace subjects that end (W-26).</summary>
internal sealed class SubjectExpirySource(ITraceSubjectQueries queries) : ITraceExpirySource
{
    /// <inheritdoc />
    public TraceAlertKind Kind => TraceAlertKind.ExpiringSubject;

    /// <inheritdoc />
    public async Task<IReadOnlyList<TraceExpiry>> GetExpiringAsync(DateOnly until, int most, CancellationToken cancellationToken) =>
        [.. (await queries.GetEndingAsync(until, most, cancellationToken)).Select(s => new TraceExpiry(s.Number, s.Title, s.ValidUntil!.Value, s.Id))];
}
