using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Auditing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Counties;

/// <inheritdoc cref="IConfigurationItemRepository{TItem}"/>
internal sealed class ConfigurationItemRepository<TItem>(CountyCloudDbContext context) : IConfigurationItemRepository<TItem>
    where TItem : Framework.Entities.AggregateRoot, IConfigurationItem
{
    /// <inheritdoc />
    public Task<TItem?> FindAsync(Guid id, CancellationToken cancellationToken) => context.Set<TItem>().SingleOrDefaultAsync(i => i.Id == id, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<TItem>> GetAllAsync(CancellationToken cancellationToken) =>
        await context.Set<TItem>().OrderBy(i => i.Key).Take(SectionLimits.MaxRows + 1).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public void Add(TItem item) => context.Add(item);

    /// <inheritdoc />
    public void Remove(TItem item) => context.Remove(item);

    /// <inheritdoc />
    public Task SaveAsync(CancellationToken cancellationToken) => context.SaveChangesAsync(cancellationToken);
}
