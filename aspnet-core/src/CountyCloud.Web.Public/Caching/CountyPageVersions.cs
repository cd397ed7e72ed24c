using System.Security.Cryptography;
using System.Text;
using CountyCloud.Oversight.Disclosure;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Web.Public.Caching;

/// <summary>
/// Versions of the counties' pages in the database, read at most once a second by this process. A cached page is kept under its version,
/// so that a change by another process (a host, the command line) is shown after a second and not when the page expires.
/// </summary>
public sealed class CountyPageVersions(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    /// <summary>How long a reading is trusted.</summary>
    public static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Reading? _last;

    /// <summary>Version of a county's pages; of the pages that show all counties without one.</summary>
    public async ValueTask<string> GetAsync(Guid? county, CancellationToken cancellationToken)
    {
        var reading = _last;
        if (reading is null || clock.GetElapsedTime(reading.Time) >= Trusted)
        {
            reading = await ReadAsync(cancellationToken);
        }

        return county is { } id ? reading.Counties.GetValueOrDefault(id, string.Empty) : reading.All;
    }

    /// <inheritdoc />
    public void Dispose() => _reading.Dispose();

    // One reads, the others wait for it.
    private async Task<Reading> ReadAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (_last is { } fresh && clock.GetElapsedTime(fresh.Time) < Trusted)
            {
                return fresh;
            }

            // The time before the reading: what changes meanwhile is seen by the next one.
            var time = clock.GetTimestamp();
            await using var scope = scopes.CreateAsyncScope();
            var counties = await scope.ServiceProvider.GetRequiredService<IPublicPageVersionsQuery>().GetAsync(cancellationToken);
            var all = string.Join(';', counties.OrderBy(c => c.Key).Select(c => c.Value));
            return _last = new Reading(time, counties, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all))));
        }
        finally
        {
            _reading.Release();
        }
    }

    private sealed record Reading(long Time, IReadOnlyDictionary<Guid, string> Counties, string All);
}
