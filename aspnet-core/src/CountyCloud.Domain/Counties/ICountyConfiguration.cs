namespace CountyCloud.Counties;

/// <summary>Reads what the current county configured. Without a county nothing is found.</summary>
public interface ICountyConfiguration
{
    /// <summary>The profile; null for a county that has none yet.</summary>
    Task<CountyProfileValues?> GetProfileAsync(CancellationToken cancellationToken = default);

    /// <summary>All rows of a section, in order. A section has at most <see cref="SectionLimits.MaxRows"/> rows.</summary>
    Task<IReadOnlyList<TValues>> GetAsync<TValues>(CancellationToken cancellationToken = default) where TValues : class, ISectionValues;

    /// <summary>All rows of a section with ids and stamps, in order.</summary>
    Task<IReadOnlyList<ConfigurationRow<TValues>>> GetRowsAsync<TValues>(CancellationToken cancellationToken = default) where TValues : class, ISectionValues;

    /// <summary>All rows of a section known by name only, with ids and stamps, in order.</summary>
    Task<IReadOnlyList<ConfigurationRow<ISectionValues>>> GetRowsAsync(ConfigurationSection section, CancellationToken cancellationToken = default);
}

/// <summary>A row of a section as it is stored.</summary>
/// <param name="Id">Id.</param>
/// <param name="ConcurrencyStamp">Stamp.</param>
/// <param name="CreationTime">UTC.</param>
/// <param name="LastModificationTime">UTC.</param>
/// <param name="Values">Values.</param>
public sealed record ConfigurationRow<TValues>(Guid Id, string ConcurrencyStamp, DateTime CreationTime, DateTime? LastModificationTime, TValues Values)
    where TValues : ISectionValues;

/// <summary>Bounds of a section.</summary>
public static class SectionLimits
{
    /// <summary>Most rows of a section: what a person can still review. Lists that grow with daily work are no configuration.</summary>
    public const int MaxRows = 5000;
}

/// <summary>Loads and stores the aggregates of one section of the current county.</summary>
public interface IConfigurationItemRepository<TItem>
    where TItem : Framework.Entities.AggregateRoot, IConfigurationItem
{
    /// <summary>The row, to be changed; null when the county has none of this id.</summary>
    Task<TItem?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>All rows, to be changed.</summary>
    Task<IReadOnlyList<TItem>> GetAllAsync(CancellationToken cancellationToken);

    /// <summary>Adds a row.</summary>
    void Add(TItem item);

    /// <summary>Deletes a row.</summary>
    void Remove(TItem item);

    /// <summary>Saves; a stale stamp is refused.</summary>
    Task SaveAsync(CancellationToken cancellationToken);
}

/// <summary>Loads and stores the profile of the current county.</summary>
public interface ICountyProfileRepository
{
    /// <summary>The profile, to be changed; null when there is none yet.</summary>
    Task<CountyProfile?> FindAsync(CancellationToken cancellationToken);

    /// <summary>Adds the profile.</summary>
    void Add(CountyProfile profile);

    /// <summary>Saves; a stale stamp is refused.</summary>
    Task SaveAsync(CancellationToken cancellationToken);
}

/// <summary>Several changes of a use case in one transaction.</summary>
public interface IUnitOfWork
{
    /// <summary>Runs the work; everything is kept or nothing. Row-by-row audit entries are left out when asked (first import).</summary>
    Task RunAsync(bool suppressRowAudit, Func<Task> work, CancellationToken cancellationToken);

    /// <summary>Writes an audit entry for something that is no change of one row.</summary>
    void Audit(string action, string entityType, string entityName, IEnumerable<KeyValuePair<string, string>> facts);

    /// <summary>Saves what was changed.</summary>
    Task SaveAsync(CancellationToken cancellationToken);
}

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
