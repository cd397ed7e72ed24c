namespace CountyCloud.Counties;

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
