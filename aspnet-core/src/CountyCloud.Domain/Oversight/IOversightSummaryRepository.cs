namespace CountyCloud.Oversight;

/// <summary>Keeps what counties publish to the authorities above them (host data).</summary>
public interface IOversightSummaryRepository
{
    /// <summary>The summary, to be changed; null when none was published.</summary>
    Task<OversightSummary?> FindAsync(Guid countyId, CancellationToken cancellationToken);

    /// <summary>Waits for whoever publishes the same county at this moment. Inside a transaction only.</summary>
    Task LockAsync(Guid countyId, CancellationToken cancellationToken);

    /// <summary>Adds a summary.</summary>
    void Add(OversightSummary summary);

    /// <summary>Saves.</summary>
    Task SaveAsync(CancellationToken cancellationToken);
}
