using System.Linq.Expressions;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceParties"/>
internal sealed class TraceParties(CountyCloudDbContext context, TraceScope scope, ICurrentTenant tenant, TimeProvider clock) : ITraceParties
{
    private const int MostSites = 1000;

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, TraceSiteFacts>> GetSitesAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken)
    {
        if (identifiers.Count == 0)
        {
            return new Dictionary<string, TraceSiteFacts>();
        }

        // An old identifier still finds its site.
        var found = await
            (from named in context.Set<TraceSiteIdentifier>().AsNoTracking()
             join site in context.Set<TraceSite>().AsNoTracking().IgnoreAutoIncludes() on named.SiteId equals site.Id
             where identifiers.Contains(named.Uri)
             select new { named.Uri, Site = new Row(site.Id, site.Identifier, site.Code, site.Title, site.HolderId, site.State) }).ToListAsync(cancellationToken);
        return found.ToDictionary(f => f.Uri, f => Facts(f.Site), StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, TraceSiteFacts>> GetSitesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await ReadSitesAsync(s => ids.Contains(s.Id), cancellationToken)).ToDictionary(s => s.Id);

    /// <inheritdoc />
    public async Task<IReadOnlyList<TraceSiteFacts>> GetOwnSitesAsync(CancellationToken cancellationToken)
    {
        var own = await scope.GetOwnSubjectIdsAsync(cancellationToken);
        return own is null
            ? await ReadSitesAsync(s => s.State == TraceSiteState.InUse, cancellationToken)
            : await ReadSitesAsync(s => s.State == TraceSiteState.InUse && own.Contains(s.HolderId), cancellationToken);
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<TraceSiteFacts>> GetSitesOfAsync(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken) =>
        ReadSitesAsync(s => s.State == TraceSiteState.InUse && subjectIds.Contains(s.HolderId), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, TracePartyFacts>> GetPartiesAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken)
    {
        if (identifiers.Count == 0)
        {
            return new Dictionary<string, TracePartyFacts>();
        }

        var today = clock.Today();
        var found = await
            (from named in context.Set<TraceSubjectIdentifier>().AsNoTracking()
             join subject in context.Set<TraceSubject>().AsNoTracking().IgnoreAutoIncludes() on named.SubjectId equals subject.Id
             where identifiers.Contains(named.Uri)
             select new { named.Uri, subject.Id, subject.Title, subject.State, subject.ValidUntil }).ToListAsync(cancellationToken);
        return found.ToDictionary(f => f.Uri, f => new TracePartyFacts(f.Id, f.Uri, f.Title, f.State == TraceSubjectState.Filed && f.ValidUntil >= today, f.State == TraceSubjectState.Cancelled), StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, TracePartyFacts>> GetPartiesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, TracePartyFacts>();
        }

        var today = clock.Today();
        var found = await context.Set<TraceSubject>().AsNoTracking().IgnoreAutoIncludes().Where(s => ids.Contains(s.Id) && s.Identifier != null)
            .Select(s => new { s.Id, s.Identifier, s.Title, s.State, s.ValidUntil }).ToListAsync(cancellationToken);
        return found.ToDictionary(f => f.Id, f => new TracePartyFacts(f.Id, f.Identifier!, f.Title, f.State == TraceSubjectState.Filed && f.ValidUntil >= today, f.State == TraceSubjectState.Cancelled));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<TracePartyOptionDto>> GetFiledAsync(string? text, int most, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var filed = context.Set<TraceSubject>().AsNoTracking().IgnoreAutoIncludes().Where(s => s.State == TraceSubjectState.Filed && s.ValidUntil >= today && s.Identifier != null);
        return await (string.IsNullOrEmpty(text) ? filed : filed.Where(s => s.Title.Contains(text))).OrderBy(s => s.Title).ThenBy(s => s.Id).Take(most)
            .Select(s => new TracePartyOptionDto(s.Id, s.Title, s.Content.Kind)).ToListAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlySet<Guid>?> GetOwnSubjectIdsAsync(CancellationToken cancellationToken) => await scope.GetOwnSubjectIdsAsync(cancellationToken) is { } own ? own.ToHashSet() : null;

    private async Task<IReadOnlyList<TraceSiteFacts>> ReadSitesAsync(Expression<Func<TraceSite, bool>> which, CancellationToken cancellationToken) =>
        [.. (await context.Set<TraceSite>().AsNoTracking().IgnoreAutoIncludes().Where(which).OrderBy(s => s.Title).ThenBy(s => s.Id).Take(MostSites)
            .Select(site => new Row(site.Id, site.Identifier, site.Code, site.Title, site.HolderId, site.State)).ToListAsync(cancellationToken)).Select(Facts)];

    // Every site began with the county's own identifier; stock is kept under that, so a GLN that comes later moves nothing.
    private TraceSiteFacts Facts(Row s) => new(s.Id, s.Identifier, s.Title, s.HolderId, s.State == TraceSiteState.InUse, TraceIdentifiers.Of(tenant.Name ?? string.Empty, TraceIdentifierKind.Site, s.Code));

    private sealed record Row(Guid Id, string Identifier, string Code, string Title, Guid HolderId, TraceSiteState State);
}
