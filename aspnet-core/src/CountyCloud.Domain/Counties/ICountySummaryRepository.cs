namespace CountyCloud.Counties;

/// <summary>Keeps the published summaries of counties (host data).</summary>
public interface ICountySummaryRepository
{
    /// <summary>The summary, to be changed; null when none was published.</summary>
    Task<CountySummary?> FindAsync(Guid countyId, CancellationToken cancellationToken);

    /// <summary>
    /// Waits for whoever publishes the same county at this moment, so that the figures are computed after theirs are kept. Inside a
    /// transaction only.
    /// </summary>
    Task LockAsync(Guid countyId, CancellationToken cancellationToken);

    /// <summary>Says that public pages show something new, though no figure of the summary changed; nothing happens when none was published.</summary>
    Task TouchAsync(Guid countyId, DateTime time, CancellationToken cancellationToken);

    /// <summary>Adds a summary.</summary>
    void Add(CountySummary summary);

    /// <summary>Saves.</summary>
    Task SaveAsync(CancellationToken cancellationToken);
}
