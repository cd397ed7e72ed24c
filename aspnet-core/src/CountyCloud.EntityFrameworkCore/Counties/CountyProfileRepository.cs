using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Auditing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Counties;

/// <inheritdoc cref="ICountyProfileRepository"/>
internal sealed class CountyProfileRepository(CountyCloudDbContext context) : ICountyProfileRepository
{
    /// <inheritdoc />
    public Task<CountyProfile?> FindAsync(CancellationToken cancellationToken) => context.Set<CountyProfile>().SingleOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public void Add(CountyProfile profile) => context.Add(profile);

    /// <inheritdoc />
    public Task SaveAsync(CancellationToken cancellationToken) => context.SaveChangesAsync(cancellationToken);
}
