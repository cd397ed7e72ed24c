using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.EntityFrameworkCore;

/// <inheritdoc cref="IRepository{TRoot}"/>
internal sealed class Repository<TRoot>(CountyCloudDbContext context) : IRepository<TRoot> where TRoot : AggregateRoot
{
    /// <inheritdoc />
    public async Task<TRoot?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        context.FindKnown<TRoot>(id) ?? await context.Set<TRoot>().SingleOrDefaultAsync(e => e.Id == id, cancellationToken);

    /// <inheritdoc />
    public async Task<TRoot> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ?? throw new EntityNotFoundException(typeof(TRoot), id);

    /// <inheritdoc />
    public void Add(TRoot root) => context.Add(root);

    /// <inheritdoc />
    public void Remove(TRoot root) => context.Remove(root);
}
