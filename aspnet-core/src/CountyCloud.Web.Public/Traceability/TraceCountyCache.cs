using System.Collections.Concurrent;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.Traceability;
using CountyCloud.Web.Public.Caching;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Web.Public.Traceability;

/// <summary>
/// What every page of a code in a county shows alike: name, languages and colours of the county, its channels and promises. Kept under the version
/// of the county's pages, and no longer than <see cref="Longest"/> because settings and rows of sections may change without a new version.
/// </summary>
public sealed class TraceCountyCache(CountyPageVersions versions, ICountyPageCache pages, IServiceScopeFactory scopes, ICurrentTenant currentTenant, TimeProvider clock)
{
    /// <summary>How long it is kept at most; the story of a lot, too, which is told with what is kept here, and a page with it: together no longer than a minute.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(25);

    private readonly ConcurrentDictionary<Guid, Kept> _kept = new();

    /// <summary>What a county shows; null for one that has no page.</summary>
    public async ValueTask<TraceCounty?> GetAsync(Guid countyId, string county, CancellationToken cancellationToken)
    {
        // The generation tells what this process changed at once; the version, after a second, what another one did.
        var version = await versions.GetAsync(countyId, cancellationToken) + pages.GenerationOf(CountyPageCache.TagOf(countyId)).ToString("x", System.Globalization.CultureInfo.InvariantCulture);
        if (_kept.TryGetValue(countyId, out var kept) && kept.Version == version && clock.GetElapsedTime(kept.Time) < Longest)
        {
            return kept.Value;
        }

        var time = clock.GetTimestamp();
        var value = await InCountyAsync(countyId, county, async services =>
            await services.GetRequiredService<IPublicCountyQueries>().GetCountyPageAsync(cancellationToken) is { IsPublished: true } page
                ? new TraceCounty(version, page, await services.GetRequiredService<IPublicTraceStory>().GetSetupAsync(cancellationToken)) : null);
        _kept[countyId] = new Kept(version, time, value);
        return value;
    }

    private async Task<T> InCountyAsync<T>(Guid countyId, string county, Func<IServiceProvider, Task<T>> work)
    {
        using var change = currentTenant.Change(countyId, county);
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    private sealed record Kept(string Version, long Time, TraceCounty? Value);
}

/// <summary>What a county shows on every page of a code.</summary>
/// <param name="Version">Version of the county's pages.</param>
/// <param name="Page">The county.</param>
/// <param name="Setup">Channels, promises, methods.</param>
public sealed record TraceCounty(string Version, PublicCountyDto Page, TracePageSetup Setup)
{
    /// <summary>True when consumers may look up in this way: from the label by QR code; by typing on the web or in a hall; by short message; on a touch screen.</summary>
    public bool IsOpen(TraceScanChannel channel) => channel switch
    {
        TraceScanChannel.Link => Setup.Channels.Contains(TraceChannelKind.Qr),
        TraceScanChannel.Typed => Setup.Channels.Contains(TraceChannelKind.Web) || Setup.Channels.Contains(TraceChannelKind.Pc),
        TraceScanChannel.Text => Setup.Channels.Contains(TraceChannelKind.Sms),
        TraceScanChannel.Kiosk => Setup.Channels.Contains(TraceChannelKind.TouchScreen),
        _ => false,
    };
}
