using System.Collections.Concurrent;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.OutputCaching;

namespace CountyCloud.Web.Public.Caching;

/// <summary>Forgets cached public pages when a county changes what they show.</summary>
public interface ICountyPageCache
{
    /// <summary>Forgets the pages of a county and the list of counties. To be called after the change is committed.</summary>
    Task EvictAsync(Guid countyId, CancellationToken cancellationToken = default);

    /// <summary>Rises with every eviction of a tag: a page that began before it shows older data and is not kept.</summary>
    long GenerationOf(string tag);
}

/// <inheritdoc cref="ICountyPageCache"/>
public sealed class CountyPageCache(IOutputCacheStore store) : ICountyPageCache
{
    /// <summary>Tag of pages that show several counties.</summary>
    public const string ListTag = "public-counties";

    private readonly ConcurrentDictionary<string, long> _generations = new(StringComparer.Ordinal);

    /// <summary>Tag of a county's pages.</summary>
    public static string TagOf(Guid countyId) => TenantKey.For(countyId, "public-page");

    /// <inheritdoc />
    public async Task EvictAsync(Guid countyId, CancellationToken cancellationToken = default)
    {
        foreach (var tag in new[] { TagOf(countyId), ListTag })
        {
            _generations.AddOrUpdate(tag, 1, (_, generation) => generation + 1);
            await store.EvictByTagAsync(tag, cancellationToken);
        }
    }

    /// <inheritdoc />
    public long GenerationOf(string tag) => _generations.GetValueOrDefault(tag);
}
