using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;

/// <summary>The databases of a flow: the platform's, and the county's where it has one of its own (decision 0016).</summary>
public interface ICountyDatabases
{
    /// <summary>The platform's: accounts, counties, roles, settings and everything else that is no county's work.</summary>
    CountyCloudDbContextBase Platform { get; }

    /// <summary>The current county's; the same object as <see cref="Platform"/> where it shares the platform's, and without a county.</summary>
    CountyCloudDbContextBase County { get; }
}

/// <summary>For what lies in both: audit log, stored events, job runs.</summary>
public static class CountyDatabasesExtensions
{
    /// <summary>The one database, or both, the county's first.</summary>
    public static IReadOnlyList<CountyCloudDbContextBase> All(this ICountyDatabases databases) =>
        ReferenceEquals(databases.County, databases.Platform) ? [databases.Platform] : [databases.County, databases.Platform];

    /// <summary>A page over both: of each as many rows as the page could need, put together here.</summary>
    public static async Task<(long Count, List<T> Rows)> PageAsync<T>(
        this ICountyDatabases databases, Func<CountyCloudDbContextBase, IQueryable<T>> find, Func<IQueryable<T>, IQueryable<T>> sort, int skip, int take, CancellationToken cancellationToken)
        where T : class
    {
        var all = databases.All();
        if (all.Count == 1)
        {
            var rows = await sort(find(all[0])).Skip(skip).Take(take).ToListAsync(cancellationToken);
            return (await find(all[0]).CountBesidePageAsync(rows.Count, skip, take, cancellationToken), rows);
        }

        var count = 0L;
        var found = new List<T>();
        foreach (var database in all)
        {
            count += await find(database).LongCountAsync(cancellationToken);
            found.AddRange(await sort(find(database)).Take(skip + take).ToListAsync(cancellationToken));
        }

        return (count, [.. sort(found.AsQueryable()).Skip(skip).Take(take)]);
    }
}
