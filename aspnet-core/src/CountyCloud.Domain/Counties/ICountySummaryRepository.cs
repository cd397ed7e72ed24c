namespace CountyCloud.Counties;

/// <summary>Keeps the published summaries of counties (host data).</summary>
public interface ICountySummaryRepository
{
    /// <summary>The summary, to be changed; null when none was published.</summary>
    Task<CountySummary?> FindAsync(Guid countyId, CancellationToken cancellationToken);

    /// <summary>Adds a summary.</summary>
    void Add(CountySummary summary);

    /// <summary>Saves.</summary>
    Task SaveAsync(CancellationToken cancellationToken);
}
