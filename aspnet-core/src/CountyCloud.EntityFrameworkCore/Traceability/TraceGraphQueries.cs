using CountyCloud.EntityFrameworkCore;
using CountyCloud.Traceability.Epcis;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceGraphQueries"/>
internal sealed class TraceGraphQueries(CountyCloudDbContext context) : ITraceGraphQueries
{
    // As many as every database takes as parameters of one statement.
    private const int AtOnce = 1000;

    private IQueryable<TraceEventEpc> Epcs => context.Set<TraceEventEpc>().AsNoTracking();

    private IQueryable<TraceEvent> Events => context.Set<TraceEvent>().AsNoTracking().IgnoreAutoIncludes();

    private IQueryable<Lot> Lots => context.Set<Lot>().AsNoTracking().IgnoreAutoIncludes();

    /// <inheritdoc />
    public async Task<IReadOnlyList<TraceLink>> GetLinksAsync(IReadOnlyCollection<string> identifiers, bool forward, CancellationToken cancellationToken)
    {
        var (first, second) = forward ? (TraceEpcRole.Input, TraceEpcRole.Child) : (TraceEpcRole.Output, TraceEpcRole.Parent);
        return await InPartsAsync(identifiers, part =>
        {
            var entered = Epcs.Where(x => part.Contains(x.Identifier) && (x.Role == first || x.Role == second)).Select(x => x.EventSequence);
            return from e in Events
                   join x in Epcs on new { e.TenantId, e.Sequence } equals new { x.TenantId, Sequence = x.EventSequence }
                   where entered.Contains(e.Sequence) && x.Role != TraceEpcRole.Epc && !e.ErrorDeclares && (e.Action == null || e.Action != EpcisAction.Delete)
                       && !context.Set<TraceEvent>().Any(d => d.EventId == e.EventId && d.ErrorDeclares)
                   select new TraceLink(e.Sequence, e.EventId, e.EventTime, e.Step, e.BizStep, e.BizLocation ?? e.ReadPoint, x.Role, x.Identifier, x.Quantity, x.Uom);
        }, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<string?> FindIdentifierAsync(string text, CancellationToken cancellationToken) =>
        await Lots.Where(l => l.Number == text || l.Identifier == text).Select(l => l.Identifier).FirstOrDefaultAsync(cancellationToken)
        ?? await context.Set<TracePackage>().AsNoTracking().Where(p => p.Identifier == text || p.Identifier.EndsWith("/obj/" + text)).Select(p => p.Identifier).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public Task<string?> FindIdentifierAsync(Guid lotId, CancellationToken cancellationToken) => Lots.Where(l => l.Id == lotId).Select(l => (string?)l.Identifier).SingleOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<GraphLot>> GetLotsAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken) => await InPartsAsync(
        identifiers,
        part => Lots.Where(l => part.Contains(l.Identifier)).Select(l => new GraphLot(
            l.Id, l.Identifier, l.Number, l.ProductCode, l.ProductName, l.Uom, l.State, l.IsBlocked, l.StartedOn, l.OriginPlace, l.HolderSubjectId, l.QuantityIn, l.QuantityOut, l.QuantitySold, l.Quantity)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<GraphStock>> GetStocksAsync(IReadOnlyCollection<Guid> lotIds, CancellationToken cancellationToken) =>
        await InPartsAsync(lotIds, part => context.Set<LotStock>().AsNoTracking().Where(s => part.Contains(s.LotId) && s.Quantity > 0).Select(s => new GraphStock(s.LotId, s.Place, s.Quantity)), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<GraphMovement>> GetMovementsAsync(IReadOnlyCollection<Guid> lotIds, long after, CancellationToken cancellationToken)
    {
        var sums = await InPartsAsync(
            lotIds,
            part => context.Set<LotMovement>().AsNoTracking()
                .Where(m => part.Contains(m.LotId) && m.EventSequence > after && (m.Reason == StockReason.Used || m.Reason == StockReason.Sold || m.Reason == StockReason.Returned || m.Reason == StockReason.Destroyed))
                .GroupBy(m => new { m.LotId, m.Place, m.Reason }).Select(g => new { g.Key.LotId, g.Key.Place, g.Key.Reason, Change = g.Sum(m => m.Change) }),
            cancellationToken);
        return [.. sums.Select(s => new GraphMovement(s.LotId, s.Place, s.Reason, s.Change))];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<(string Identifier, Guid SubjectId)>> GetHandsAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken)
    {
        var rows = await InPartsAsync(
            identifiers,
            part => (from x in Epcs
                     join e in Events on new { x.TenantId, x.EventSequence } equals new { e.TenantId, EventSequence = e.Sequence }
                     where part.Contains(x.Identifier) && e.SubjectId != null && !e.ErrorDeclares
                     select new { x.Identifier, e.SubjectId }).Distinct(),
            cancellationToken);
        return [.. rows.Select(r => (r.Identifier, r.SubjectId!.Value))];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, string>> GetPackagesAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken)
    {
        var rows = await InPartsAsync(identifiers, part => context.Set<TracePackage>().AsNoTracking().Where(p => part.Contains(p.Identifier)).Select(p => new { p.Identifier, p.Place }), cancellationToken);
        return rows.ToDictionary(r => r.Identifier, r => r.Place, StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public Task<long> GetJournalEndAsync(CancellationToken cancellationToken) => context.Set<TraceHead>().AsNoTracking().Select(h => h.Sequence).SingleOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public Task<GraphTarget?> FindSiteAsync(string text, CancellationToken cancellationToken) => context.Set<TraceSite>().AsNoTracking().IgnoreAutoIncludes()
        .Where(s => s.Number == text || s.Code == text || s.Identifier == text || s.Title == text).OrderBy(s => s.Id).Select(s => new GraphTarget(s.Id, s.Number, s.Title)).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public Task<GraphTarget?> FindSubjectAsync(string text, CancellationToken cancellationToken) => context.Set<TraceSubject>().AsNoTracking().IgnoreAutoIncludes()
        .Where(s => s.Number == text || s.Code == text || s.Identifier == text || s.Title == text).OrderBy(s => s.Id).Select(s => new GraphTarget(s.Id, s.Number, s.Title)).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<(Guid TestId, string LotNumber, bool? HasPassed)?> FindTestAsync(string number, CancellationToken cancellationToken) =>
        await context.Set<QualityTest>().AsNoTracking().IgnoreAutoIncludes().Where(t => t.Number == number).Select(t => new { t.Id, t.LotNumber, t.HasPassed }).SingleOrDefaultAsync(cancellationToken) is { } t ? (t.Id, t.LotNumber, t.HasPassed) : null;

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> GetLotsOfSiteAsync(Guid siteId, int most, CancellationToken cancellationToken)
    {
        var places = await context.Set<TraceSiteIdentifier>().AsNoTracking().Where(i => i.SiteId == siteId).Select(i => i.Uri)
            .Union(context.Set<TraceSite>().Where(s => s.Id == siteId).Select(s => s.Identifier)).ToListAsync(cancellationToken);
        return await Lots.Where(l => l.OriginSiteId == siteId || (l.OriginPlace != null && places.Contains(l.OriginPlace)) || context.Set<LotStock>().Any(s => s.LotId == l.Id && places.Contains(s.Place)))
            .OrderBy(l => l.Id).Select(l => l.Identifier).Take(most).ToListAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> GetLotsOfSubjectAsync(Guid subjectId, int most, CancellationToken cancellationToken) =>
        await Lots.Where(l => l.HolderSubjectId == subjectId || Epcs.Any(x => x.Identifier == l.Identifier && context.Set<TraceEvent>().Any(e => e.Sequence == x.EventSequence && e.SubjectId == subjectId && !e.ErrorDeclares)))
            .OrderBy(l => l.Id).Select(l => l.Identifier).Take(most).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> GetLotsTreatedWithAsync(string inputProductCode, int most, CancellationToken cancellationToken)
    {
        // The code stands in the event as it was recorded; the index by the step narrows it to uses of inputs.
        var (close, apart) = ($"\"{StepToEvent.InputProductExtension}\":\"{inputProductCode}\"", $"\"{StepToEvent.InputProductExtension}\": \"{inputProductCode}\"");
        return await (from e in Events
                      join x in Epcs on new { e.TenantId, e.Sequence } equals new { x.TenantId, Sequence = x.EventSequence }
                      where e.BizStep == StepToEvent.Treating && !e.ErrorDeclares && (e.Document.Contains(close) || e.Document.Contains(apart)) && !context.Set<TraceEvent>().Any(d => d.EventId == e.EventId && d.ErrorDeclares)
                      select x.Identifier).Distinct().OrderBy(i => i).Take(most).ToListAsync(cancellationToken);
    }

    private static async Task<List<TRow>> InPartsAsync<TKey, TRow>(IReadOnlyCollection<TKey> keys, Func<TKey[], IQueryable<TRow>> query, CancellationToken cancellationToken)
    {
        var rows = new List<TRow>();
        foreach (var part in keys.Chunk(AtOnce))
        {
            rows.AddRange(await query(part).ToListAsync(cancellationToken));
        }

        return rows;
    }
}
