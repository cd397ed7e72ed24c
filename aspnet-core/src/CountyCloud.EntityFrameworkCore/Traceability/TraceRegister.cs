using CountyCloud.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceRegister"/>
internal sealed class TraceRegister(CountyCloudDbContext context) : ITraceRegister
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, TracePlaceFacts>> GetFactsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        // Each subject stands once without a site and once with each of the sites asked for: one statement, and nothing that is personal.
        var found = await
            (from subject in context.Set<TraceSubject>().AsNoTracking().IgnoreAutoIncludes()
             join held in context.Set<TraceSite>().AsNoTracking().IgnoreAutoIncludes().Where(s => ids.Contains(s.Id)) on subject.Id equals held.HolderId into sites
             from site in sites.DefaultIfEmpty()
             where site != null || ids.Contains(subject.Id)
             select new { Subject = new { subject.Id, subject.Title, subject.Content.Kind, subject.Content.Township, subject.Content.Village, subject.Identifier }, Site = site })
            .ToListAsync(cancellationToken);
        var facts = new Dictionary<Guid, TracePlaceFacts>();
        foreach (var row in found)
        {
            var s = row.Subject;
            if (ids.Contains(s.Id))
            {
                facts[s.Id] = new TracePlaceFacts(s.Id, false, s.Title, s.Kind, null, s.Township, s.Village, null, null, null, null, null, null, s.Identifier);
            }

            if (row.Site is { } site)
            {
                var c = site.Content;
                facts[site.Id] = new TracePlaceFacts(site.Id, true, site.Title, s.Kind, c.Kind, c.Township, c.Village, c.AreaMu, c.Latitude, c.Longitude, site.PhotoId, s.Id, s.Title, site.Identifier);
            }
        }

        return facts;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, TraceRegistered>> FindAsync(IReadOnlyCollection<string> uris, CancellationToken cancellationToken)
    {
        var subjects = context.Set<TraceSubjectIdentifier>().AsNoTracking().Where(i => uris.Contains(i.Uri)).Select(i => new { i.Uri, Id = i.SubjectId, IsSite = false, i.Since });
        var sites = context.Set<TraceSiteIdentifier>().AsNoTracking().Where(i => uris.Contains(i.Uri)).Select(i => new { i.Uri, Id = i.SiteId, IsSite = true, i.Since });
        return (await subjects.Concat(sites).ToListAsync(cancellationToken)).ToDictionary(i => i.Uri, i => new TraceRegistered(i.Id, i.IsSite, i.Since), StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, TraceSiteStanding>> GetSiteStandingsAsync(IReadOnlyCollection<Guid> siteIds, DateOnly day, CancellationToken cancellationToken)
    {
        var found = await
            (from site in context.Set<TraceSite>().AsNoTracking().IgnoreAutoIncludes()
             join holder in context.Set<TraceSubject>().AsNoTracking().IgnoreAutoIncludes() on site.HolderId equals holder.Id
             where siteIds.Contains(site.Id)
             select new { site.Id, site.State, site.Content.Kind, site.Content.Latitude, site.HolderId, site.Identifier, HolderState = holder.State, holder.ValidUntil }).ToListAsync(cancellationToken);
        return found.ToDictionary(s => s.Id, s => new TraceSiteStanding(
            s.State, s.Kind, s.HolderId, s.HolderState == TraceSubjectState.Filed && s.ValidUntil >= day, s.Identifier,
            s is { State: TraceSiteState.InUse, Latitude: not null, Kind: TraceSiteKind.Plot or TraceSiteKind.Pen or TraceSiteKind.Pasture }));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyCollection<Guid>> GetTakingPartAsync(IReadOnlyCollection<Guid> subjectIds, DateOnly day, CancellationToken cancellationToken) =>
        await context.Set<TraceSubject>().AsNoTracking().IgnoreAutoIncludes().Where(s => subjectIds.Contains(s.Id) && s.State == TraceSubjectState.Filed && s.ValidUntil >= day).Select(s => s.Id).ToListAsync(cancellationToken);
}
