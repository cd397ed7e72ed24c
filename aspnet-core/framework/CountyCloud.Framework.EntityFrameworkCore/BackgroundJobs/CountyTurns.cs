using System.Collections.Concurrent;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>
/// Says in which counties a poll looks for work. Looking costs a statement a county, since no statement sees the rows of two: on a site of many
/// counties only those that are awake are looked at by every poll, and the quiet ones by turns. Safe for any number of threads.
/// </summary>
public sealed class CountyTurns(BackgroundWorkOptions options, TimeProvider clock)
{
    // Until when a county is awake. An entry that is over stays: there are no more of them than counties.
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _awakeUntil = [];

    /// <summary>There was work for a county, or there is from now on: every poll of this process looks at it for <see cref="BackgroundWorkOptions.Awake"/>.</summary>
    /// <param name="tenantId">County, or the platform, which is awake at all times.</param>
    public void Wake(Guid tenantId) => _awakeUntil[tenantId] = clock.GetUtcNow() + options.Awake;

    /// <summary>Those of all that a poll looks at: the platform, who is awake, and of the others an equal part, of which each has its turn.</summary>
    /// <param name="all">The platform and the counties, always in the same order.</param>
    /// <param name="turn">Number of the poll, from 0. Turns follow from it alone, so that workers that take the polls of one scheduler by chance leave no county out.</param>
    public IReadOnlyList<(Guid Id, string? Name)> Of(IReadOnlyList<(Guid Id, string? Name)> all, long turn)
    {
        var now = clock.GetUtcNow();
        var parts = Math.Max(1, (all.Count(t => t.Id != TenantIds.Host) + options.QuietCountiesAPoll - 1) / options.QuietCountiesAPoll);
        return [.. all.Where((t, i) => i % parts == turn % parts || IsAwake(t.Id, now))];
    }

    private bool IsAwake(Guid tenantId, DateTimeOffset now) => tenantId == TenantIds.Host || (_awakeUntil.TryGetValue(tenantId, out var until) && now < until);
}
