using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ILotQueries"/>
internal sealed class LotQueries(CountyCloudDbContext context) : ILotQueries
{
    private IQueryable<Lot> Lots => context.Set<Lot>().AsNoTracking();

    private IQueryable<TraceEvent> Events => context.Set<TraceEvent>().AsNoTracking().IgnoreAutoIncludes();

    /// <inheritdoc />
    public async Task<PagedResultDto<LotListItemDto>> GetListAsync(LotListInput input, IReadOnlySet<Guid>? subjects, IReadOnlyCollection<Guid> own, IReadOnlyCollection<string> ownPlaces, DateTime now, CancellationToken cancellationToken)
    {
        var query = input.IsOnHand ? OnHand(own, ownPlaces) : Visible(subjects);
        query = input.InWithdrawal ? query.Where(l => l.WithdrawalUntil > now) : query;
        query = input.State is { } state ? query.Where(l => l.State == state) : query;
        query = input.IsBlocked is { } blocked ? query.Where(l => l.IsBlocked == blocked) : query;
        query = input.InStock ? query.Where(l => l.Quantity > 0) : query;
        query = string.IsNullOrWhiteSpace(input.ProductCode) ? query : query.Where(l => l.ProductCode == input.ProductCode);
        if (!string.IsNullOrWhiteSpace(input.Filter))
        {
            var text = input.Filter.Trim();
            query = query.Where(l => l.Number.Contains(text) || l.ProductCode.Contains(text) || ((string)(object)l.ProductName).Contains(text) || l.Identifier == text);
        }

        var sorted = (input.Sorting ?? string.Empty).Trim().ToLowerInvariant() switch
        {
            "number" or "number asc" => query.OrderBy(l => l.Number),
            "number desc" => query.OrderByDescending(l => l.Number),
            "startedon" or "startedon asc" => query.OrderBy(l => l.StartedOn).ThenBy(l => l.Id),
            "startedon desc" => query.OrderByDescending(l => l.StartedOn).ThenByDescending(l => l.Id),
            "quantity" or "quantity asc" => query.OrderBy(l => (double)l.Quantity).ThenBy(l => l.Id),
            "quantity desc" => query.OrderByDescending(l => (double)l.Quantity).ThenBy(l => l.Id),
            "bestbefore" or "bestbefore asc" => query.OrderBy(l => l.BestBefore).ThenBy(l => l.Id),
            "bestbefore desc" => query.OrderByDescending(l => l.BestBefore).ThenByDescending(l => l.Id),
            _ => query.OrderByDescending(l => l.Id),
        };
        var page = await sorted.Skip(input.SkipCount).Take(input.MaxResultCount)
            .Select(l => new LotListItemDto(l.Id, l.Number, l.ProductCode, l.ProductName, l.State, l.Quantity, l.Uom, l.StartedOn, l.BestBefore, l.IsBlocked) { WithdrawalUntil = l.WithdrawalUntil }).ToListAsync(cancellationToken);
        return new PagedResultDto<LotListItemDto>(await query.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), page);
    }

    /// <inheritdoc />
    public Task<Lot?> FindAsync(Guid id, IReadOnlySet<Guid>? subjects, CancellationToken cancellationToken) => Visible(subjects).SingleOrDefaultAsync(l => l.Id == id, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<LotKey>> GetKeysAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        await Lots.Where(l => codes.Contains(l.Number) || codes.Contains(l.Identifier)).Select(l => new LotKey(l.Number, l.Identifier, l.Uom)).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public Task<Guid?> FindSubjectOfEventAsync(Guid eventId, CancellationToken cancellationToken) =>
        context.Set<TraceEvent>().AsNoTracking().Where(e => e.Id == eventId).Select(e => e.SubjectId).SingleOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<LotEventRow>> GetEventsAsync(string identifier, int most, CancellationToken cancellationToken) =>
        await (
            from x in context.Set<TraceEventEpc>()
            join e in context.Set<TraceEvent>() on new { x.TenantId, Sequence = x.EventSequence } equals new { e.TenantId, e.Sequence }
            where x.Identifier == identifier && !e.ErrorDeclares
            orderby e.EventTime, e.Sequence
            select new LotEventRow(
                new LotEventDto(e.EventId, e.Sequence, e.EventTime, e.Step, e.BizStep, x.Role, x.Quantity, e.BizLocation ?? e.ReadPoint, e.RecordedBy, context.Set<TraceEvent>().Any(d => d.EventId == e.EventId && d.ErrorDeclares)), e.Document))
        .Take(most).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<LotAt>> GetPlacesAsync(IReadOnlyCollection<Guid> lotIds, CancellationToken cancellationToken)
    {
        var stocks = await context.Set<LotStock>().AsNoTracking().Where(s => lotIds.Contains(s.LotId) && s.Quantity > 0).Select(s => new LotAt(s.LotId, s.Place, s.Quantity)).ToListAsync(cancellationToken);
        List<Guid> growing = [.. lotIds.Except(stocks.Select(s => s.LotId))];
        var origins = growing.Count == 0 ? [] : await Lots.IgnoreAutoIncludes().Where(l => growing.Contains(l.Id) && l.OriginPlace != null).Select(l => new LotAt(l.Id, l.OriginPlace!, 0)).ToListAsync(cancellationToken);
        return [.. stocks.OrderByDescending(s => s.Quantity).ThenBy(s => s.Place, StringComparer.Ordinal), .. origins];
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<OnTheWay>> GetOnTheWayAsync(PagedAndSortedInput input, IReadOnlyCollection<Guid>? receivers, CancellationToken cancellationToken)
    {
        var ways = receivers?.Select(r => TraceConsts.OnTheWayTo(r)).ToList();
        var stocks = context.Set<LotStock>().AsNoTracking().Where(s => s.Quantity > 0);
        var packages = context.Set<TracePackage>().AsNoTracking().Where(p => p.ParentIdentifier == null);
        (stocks, packages) = ways is null
            ? (stocks.Where(s => s.Place.StartsWith(TraceConsts.InTransit)), packages.Where(p => p.Place.StartsWith(TraceConsts.InTransit)))
            : (stocks.Where(s => ways.Contains(s.Place)), packages.Where(p => ways.Contains(p.Place)));
        var waiting = (
            from s in stocks
            join l in Lots.IgnoreAutoIncludes() on new { s.TenantId, s.LotId } equals new { l.TenantId, LotId = l.Id }
            select new
            {
                l.Identifier, s.Place, IsPackage = false,
                Sequence = context.Set<LotMovement>().Where(m => m.LotId == s.LotId && m.Place == s.Place && m.Change > 0).Max(m => (long?)m.EventSequence) ?? 0,
            }).Concat(packages.Select(p => new
            {
                p.Identifier, p.Place, IsPackage = true,
                Sequence = (from x in context.Set<TraceEventEpc>() join e in context.Set<TraceEvent>() on new { x.TenantId, x.EventSequence } equals new { e.TenantId, EventSequence = e.Sequence }
                            where x.Identifier == p.Identifier && e.Step == TraceStep.Shipping && !e.ErrorDeclares select (long?)x.EventSequence).Max() ?? 0,
            }));
        var page = await waiting.OrderBy(w => w.Sequence).ThenBy(w => w.Identifier).Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return new PagedResultDto<OnTheWay>(await waiting.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), [.. page.Select(w => new OnTheWay(w.Identifier, w.Place, w.IsPackage, w.Sequence))]);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<LotContent>> GetContentAsync(IReadOnlyCollection<string> places, CancellationToken cancellationToken) =>
        await (from s in context.Set<LotStock>().AsNoTracking()
               join l in Lots.IgnoreAutoIncludes() on new { s.TenantId, s.LotId } equals new { l.TenantId, LotId = l.Id }
               where places.Contains(s.Place) && s.Quantity > 0
               orderby l.Number
               select new LotContent(s.Place, l.Identifier, new TraceArrivalLotDto(l.Number, l.ProductName, s.Quantity, l.Uom, l.IsBlocked))).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<PagedResultDto<JournalLine>> GetJournalAsync(PagedAndSortedInput input, IReadOnlyCollection<Guid>? subjects, CancellationToken cancellationToken)
    {
        var own = subjects?.ToList();
        var events = Events.Where(e => !e.ErrorDeclares && e.Step != null);
        events = own is null ? events : events.Where(e => e.SubjectId != null && own.Contains(e.SubjectId.Value));
        var page = await Lines(events.OrderByDescending(e => e.Sequence).Skip(input.SkipCount).Take(input.MaxResultCount)).ToListAsync(cancellationToken);
        return new PagedResultDto<JournalLine>(await events.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), page);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<JournalLine>> GetJournalAsync(IReadOnlyCollection<long> sequences, CancellationToken cancellationToken) =>
        await Lines(Events.Where(e => sequences.Contains(e.Sequence))).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<JournalLot>> GetLotsOfEventsAsync(IReadOnlyCollection<long> sequences, CancellationToken cancellationToken) =>
        await (from x in context.Set<TraceEventEpc>().AsNoTracking()
               join l in Lots.IgnoreAutoIncludes() on new { x.TenantId, x.Identifier } equals new { l.TenantId, l.Identifier }
               where sequences.Contains(x.EventSequence)
               orderby x.EventSequence, x.Line
               select new JournalLot(x.EventSequence, new TraceRecordedLotDto(l.Id, l.Number, l.ProductName))).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<TraceStep>> GetLastStepsAsync(IReadOnlyCollection<Guid> subjects, int most, CancellationToken cancellationToken) =>
        [.. (await Events.Where(e => !e.ErrorDeclares && e.Step != null && e.SubjectId != null && subjects.Contains(e.SubjectId.Value)).OrderByDescending(e => e.Sequence).Take(most).Select(e => e.Step).ToListAsync(cancellationToken)).Select(s => s!.Value)];

    /// <inheritdoc />
    public Task<string?> FindLastDocumentAsync(IReadOnlyCollection<Guid> subjects, TraceStep step, CancellationToken cancellationToken) =>
        Events.Where(e => e.Step == step && !e.ErrorDeclares && e.SubjectId != null && subjects.Contains(e.SubjectId.Value)).OrderByDescending(e => e.Sequence).Select(e => (string?)e.Document).FirstOrDefaultAsync(cancellationToken);

    private IQueryable<JournalLine> Lines(IQueryable<TraceEvent> events) =>
        events.Select(e => new JournalLine(e.Sequence, e.Step, e.EventTime, e.BizLocation ?? e.ReadPoint, e.SubjectId, e.RecordedBy, context.Set<TraceEvent>().Any(d => d.EventId == e.EventId && d.ErrorDeclares)));

    // What stands at the own sites, whoever got of it last; what is held but stands at nobody's site (in a package, on its way); and what grows without
    // being counted.
    private IQueryable<Lot> OnHand(IReadOnlyCollection<Guid> own, IReadOnlyCollection<string> ownPlaces)
    {
        var (held, places) = (own.ToList(), ownPlaces.ToList());
        var stocks = context.Set<LotStock>().Where(s => s.Quantity > 0);
        return Lots.Where(l => stocks.Any(s => s.LotId == l.Id && places.Contains(s.Place))
            || (l.HolderSubjectId != null && held.Contains(l.HolderSubjectId.Value)
                && ((l.Quantity == 0 && l.State == LotState.Grown) || stocks.Any(s => s.LotId == l.Id && !context.Set<TraceSiteIdentifier>().Any(i => i.Uri == s.Place)))));
    }

    private IQueryable<Lot> Visible(IReadOnlySet<Guid>? subjects)
    {
        if (subjects is null)
        {
            return Lots;
        }

        var own = subjects.ToList();
        return Lots.Where(l => (l.HolderSubjectId != null && own.Contains(l.HolderSubjectId.Value))
            || context.Set<TraceEventEpc>().Any(x => x.Identifier == l.Identifier && context.Set<TraceEvent>().Any(e => e.Sequence == x.EventSequence && e.SubjectId != null && own.Contains(e.SubjectId.Value))));
    }
}
