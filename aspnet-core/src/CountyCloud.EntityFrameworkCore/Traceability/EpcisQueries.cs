using CountyCloud.EntityFrameworkCore;
using CountyCloud.Traceability.Epcis;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="IEpcisQueries"/>
internal sealed class EpcisQueries(CountyCloudDbContext context) : IEpcisQueries
{
    // https://id.gs1.org/414/ and 13 digits; a part of that place has /254/ and its extension behind.
    private const string Extension = "/254/";
    private const int GlnLength = 36;
    private const int PartLength = 41;

    /// <inheritdoc />
    public async Task<IReadOnlyList<EpcisRow>> FindAsync(EpcisQuery query, EpcisPlace? after, int count, CancellationToken cancellationToken)
    {
        var events = Filtered(query, await WithinAsync(query.ReadPointsWithin, cancellationToken), await WithinAsync(query.BizLocationsWithin, cancellationToken));
        if (after is not null)
        {
            var (sequence, time) = (after.Sequence, new DateTime(after.Ticks, DateTimeKind.Utc));
            events = (query.ByEventTime, query.Descending) switch
            {
                (true, false) => events.Where(e => e.EventTime > time || (e.EventTime == time && e.Sequence > sequence)),
                (true, true) => events.Where(e => e.EventTime < time || (e.EventTime == time && e.Sequence < sequence)),
                (false, false) => events.Where(e => e.Sequence > sequence),
                _ => events.Where(e => e.Sequence < sequence),
            };
        }

        events = (query.ByEventTime, query.Descending) switch
        {
            (true, false) => events.OrderBy(e => e.EventTime).ThenBy(e => e.Sequence),
            (true, true) => events.OrderByDescending(e => e.EventTime).ThenByDescending(e => e.Sequence),
            (false, false) => events.OrderBy(e => e.Sequence),
            _ => events.OrderByDescending(e => e.Sequence),
        };
        return await events.Take(count).Select(e => new EpcisRow(e.Sequence, e.EventTime, e.Document)).ToListAsync(cancellationToken);
    }

    /// <inheritdoc />
    public Task<string?> FindEventAsync(string eventId, CancellationToken cancellationToken) =>
        context.Set<TraceEvent>().AsNoTracking().Where(e => e.EventId == eventId).OrderByDescending(e => e.Sequence).Select(e => e.Document).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> GetValuesAsync(string resource, string? after, int count, CancellationToken cancellationToken)
    {
        var events = context.Set<TraceEvent>().AsNoTracking();
        if (resource == "eventTypes")
        {
            var types = (await events.Select(e => e.Type).Distinct().ToListAsync(cancellationToken)).Select(t => t.ToString()).Order(StringComparer.Ordinal);
            return [.. types.Where(t => after is null || string.CompareOrdinal(t, after) > 0).Take(count)];
        }

        IQueryable<string?> values = resource switch
        {
            "epcs" => context.Set<TraceEventEpc>().AsNoTracking().Select(e => e.Identifier),
            "bizSteps" => events.Select(e => e.BizStep),
            "bizLocations" => events.Select(e => e.BizLocation),
            "readPoints" => events.Select(e => e.ReadPoint),
            _ => events.Select(e => e.Disposition),
        };
        return await values.Where(v => v != null && (after == null || string.Compare(v, after) > 0)).Select(v => v!).Distinct().OrderBy(v => v).Take(count).ToListAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<CaptureJob>> GetJobsAsync(int skip, int count, CancellationToken cancellationToken) =>
        await context.Set<CaptureJob>().AsNoTracking().OrderByDescending(j => j.CreationTime).ThenByDescending(j => j.Id).Skip(skip).Take(count).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Guid>> GetUnfinishedJobsAsync(DateTime after, DateTime before, int maxEvents, int count, CancellationToken cancellationToken) =>
        await context.Set<CaptureJob>().Where(j => j.CreationTime >= after && j.CreationTime < before && j.FinishedTime == null && j.EventCount <= maxEvents)
            .OrderBy(j => j.CreationTime).ThenBy(j => j.Id).Select(j => j.Id).Take(count).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<EpcisNamedQuery>> GetQueriesAsync(CancellationToken cancellationToken) =>
        await context.Set<EpcisNamedQuery>().AsNoTracking().OrderBy(q => q.Name).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public Task<EpcisNamedQuery?> FindQueryAsync(string name, CancellationToken cancellationToken) =>
        context.Set<EpcisNamedQuery>().SingleOrDefaultAsync(q => q.Name == name, cancellationToken);

    // EPCIS 2.0 §8.2.7.1, WD_readPoint: the places named and all that lie in them, directly or not, by the master data: the sites of a holder, a
    // site by each identifier that it has or had, and the parts that a GLN extension tells of.
    private async Task<Places?> WithinAsync(IReadOnlyList<string>? asked, CancellationToken cancellationToken)
    {
        if (asked is null)
        {
            return null;
        }

        var sites = context.Set<TraceSiteIdentifier>().AsNoTracking();
        var holders = context.Set<TraceSubjectIdentifier>().AsNoTracking().Where(i => asked.Contains(i.Uri)).Select(i => i.SubjectId);
        var found = await sites.Where(i => sites.Any(o => o.SiteId == i.SiteId && asked.Contains(o.Uri)) || context.Set<TraceSite>().Any(s => s.Id == i.SiteId && holders.Contains(s.HolderId)))
            .Select(i => i.Uri).ToListAsync(cancellationToken);
        List<string> all = [.. asked.Concat(found).Distinct(StringComparer.Ordinal)];
        return new Places(all, [.. all.Where(p => p.Length == GlnLength && p.StartsWith(EpcisIdentifiers.Canonical + "414/", StringComparison.Ordinal)).Select(p => p + Extension)]);
    }

    private IQueryable<TraceEvent> Filtered(EpcisQuery query, Places? readPointsWithin, Places? locationsWithin)
    {
        var events = context.Set<TraceEvent>().AsNoTracking();
        if (query.Types is { } types)
        {
            events = events.Where(e => types.Contains(e.Type));
        }

        if (query.EventFrom is { } eventFrom)
        {
            events = events.Where(e => e.EventTime >= eventFrom);
        }

        if (query.EventBefore is { } eventBefore)
        {
            events = events.Where(e => e.EventTime < eventBefore);
        }

        if (query.RecordFrom is { } recordFrom)
        {
            events = events.Where(e => e.RecordTime >= recordFrom);
        }

        if (query.RecordBefore is { } recordBefore)
        {
            events = events.Where(e => e.RecordTime < recordBefore);
        }

        if (query.Actions is { } actions)
        {
            events = events.Where(e => e.Action != null && actions.Contains(e.Action.Value));
        }

        if (query.BizSteps is { } steps)
        {
            events = events.Where(e => steps.Contains(e.BizStep));
        }

        if (query.Dispositions is { } dispositions)
        {
            events = events.Where(e => dispositions.Contains(e.Disposition));
        }

        if (query.ReadPoints is { } readPoints)
        {
            events = events.Where(e => readPoints.Contains(e.ReadPoint));
        }

        if (readPointsWithin is { } points)
        {
            events = events.Where(e => points.Identifiers.Contains(e.ReadPoint!) || points.Parts.Contains(e.ReadPoint!.Substring(0, PartLength)));
        }

        if (locationsWithin is { } locations)
        {
            events = events.Where(e => locations.Identifiers.Contains(e.BizLocation!) || locations.Parts.Contains(e.BizLocation!.Substring(0, PartLength)));
        }

        if (query.BizLocations is { } bizLocations)
        {
            events = events.Where(e => bizLocations.Contains(e.BizLocation));
        }

        if (query.EventIds is { } eventIds)
        {
            events = events.Where(e => eventIds.Contains(e.EventId));
        }

        if (query.IsErrorDeclaration is { } declares)
        {
            events = events.Where(e => e.ErrorDeclares == declares);
        }

        foreach (var match in query.Matches)
        {
            var (roles, isClass, identifiers) = (match.Roles, match.IsClass, match.Identifiers);
            if (match.Prefixes.Count == 0)
            {
                events = events.Where(e => e.Epcs.Any(x => identifiers.Contains(x.Identifier) && x.IsClass == isClass && roles.Contains(x.Role)));
                continue;
            }

            // Compared letter by letter: LIKE would take capitals and small letters for the same on some databases.
            var rows = context.Set<TraceEventEpc>().Where(x => identifiers.Contains(x.Identifier));
            foreach (var prefix in match.Prefixes)
            {
                var length = prefix.Length;
                rows = rows.Concat(context.Set<TraceEventEpc>().Where(x => x.Identifier.Substring(0, length) == prefix));
            }

            events = events.Where(e => rows.Any(x => x.EventSequence == e.Sequence && x.IsClass == isClass && roles.Contains(x.Role)));
        }

        return events;
    }

    /// <summary>Places and how identifiers of their parts begin.</summary>
    private sealed record Places(List<string> Identifiers, List<string> Parts);
}
