namespace CountyCloud.Traceability;

/// <summary>Something that ends on a day: a certificate, a licence, the filing of a subject, an input product in a dealer's store.</summary>
/// <param name="Number">Number by which people know it; one alert of a kind is open about it.</param>
/// <param name="Name">What it is.</param>
/// <param name="ExpiresOn">Last day.</param>
/// <param name="SubjectId">Trace subject whose it is, when known.</param>
public sealed record TraceExpiry(string Number, string Name, DateOnly ExpiresOn, Guid? SubjectId = null);

/// <summary>Tells the daily check of the trace system what ends soon (TRACE-14). Whoever keeps things with a last day registers one; there may be several.</summary>
public interface ITraceExpirySource
{
    /// <summary>Kind of alert that is raised.</summary>
    TraceAlertKind Kind { get; }

    /// <summary>What has ended, or ends up to this day, and is still in force; those that end first come first.</summary>
    /// <param name="until">Day.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    Task<IReadOnlyList<TraceExpiry>> GetExpiringAsync(DateOnly until, int most, CancellationToken cancellationToken);
}
