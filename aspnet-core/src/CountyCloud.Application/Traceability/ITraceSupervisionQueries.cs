using CountyCloud.Framework.Localization;

namespace CountyCloud.Traceability;

/// <summary>Counts for the supervision of tracing in the current county.</summary>
public interface ITraceSupervisionQueries
{
    /// <summary>All subjects with what their completeness is reckoned from.</summary>
    Task<IReadOnlyList<SupervisedSubject>> GetSubjectsAsync(DateTime from, DateTime until, DateOnly today, int most, CancellationToken cancellationToken);

    /// <summary>Last entry of each filed dealer's ledger.</summary>
    Task<IReadOnlyList<(Guid DealerId, DateOnly? LastEntry)>> GetLedgersAsync(CancellationToken cancellationToken);

    /// <summary>What was sold in a period and did not come back, by lot's product, unit and month, and whether the lot had codes.</summary>
    Task<IReadOnlyList<SoldInMonth>> GetSalesAsync(DateTime from, DateTime until, CancellationToken cancellationToken);

    /// <summary>Published products, and those of them of which there is a lot.</summary>
    Task<(int Published, int Traced)> CountProductsAsync(CancellationToken cancellationToken);

    /// <summary>Tests that were reported in a period, and those of them that failed.</summary>
    Task<(int Reported, int Failed)> CountTestsAsync(DateOnly from, DateOnly until, CancellationToken cancellationToken);

    /// <summary>Alerts that are open, and those of them that are late; all that were raised.</summary>
    Task<(int Open, int Late, int All)> CountAlertsAsync(DateOnly today, CancellationToken cancellationToken);

    /// <summary>Recalls that were decided, and drills, in a period.</summary>
    Task<(int Recalls, int Drills)> CountRecallsAsync(DateTime from, DateTime until, CancellationToken cancellationToken);

    /// <summary>Lots, lots with a known origin, events, and codes that were asked for.</summary>
    Task<(int Lots, int WithOrigin, long Events, long Scans)> CountLotsAsync(CancellationToken cancellationToken);
}

/// <summary>A subject under supervision.</summary>
public sealed record SupervisedSubject(Guid Id, string Number, string Name, TraceSubjectKind Kind, string Township, decimal? Size, TraceSubjectState State, bool IsValid, TraceCompleteness Completeness);

/// <summary>What was sold.</summary>
public sealed record SoldInMonth(string ProductCode, LocalizedText ProductName, string? Uom, int Month, bool HasCodes, decimal Quantity);
