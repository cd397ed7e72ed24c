using CountyCloud.Framework.Errors;

namespace CountyCloud.Framework.Entities;

/// <summary>Loads and keeps whole aggregates of the current county; lists are read by query classes instead.</summary>
public interface IRepository<TRoot> where TRoot : AggregateRoot
{
    /// <summary>The aggregate, or null.</summary>
    Task<TRoot?> FindAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>The aggregate.</summary>
    /// <exception cref="EntityNotFoundException">There is none in this county.</exception>
    Task<TRoot> GetAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Adds a new one; it is saved with the unit of work.</summary>
    void Add(TRoot root);

    /// <summary>Removes one; never for money, acceptance or trace records.</summary>
    void Remove(TRoot root);
}
