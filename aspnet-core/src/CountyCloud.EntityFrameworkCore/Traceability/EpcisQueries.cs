using CountyCloud.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="IEpcisQueries"/>
internal sealed class EpcisQueries(CountyCloudDbContext context) : IEpcisQueries
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<EpcisRow>> FindAsync(EpcisQuery query, EpcisPlace? after, int count, CancellationToken cancellationToken)
    {
        var events = Filtered(query);
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
    public async Task<IReadOnlyList<EpcisNamedQuery>> GetQueriesAsync(CancellationToken cancellationToken) =>
        await context.Set<EpcisNamedQuery>().AsNoTracking().OrderBy(q => q.Name).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public Task<EpcisNamedQuery?> FindQueryAsync(string name, CancellationToken cancellationToken) =>
        context.Set<EpcisNamedQuery>().SingleOrDefaultAsync(q => q.Name == name, cancellationToken);

    private IQueryable<TraceEvent> Filtered(EpcisQuery query)
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
}
