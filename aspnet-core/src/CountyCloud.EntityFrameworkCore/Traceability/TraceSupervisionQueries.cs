using CountyCloud.EntityFrameworkCore;
using CountyCloud.Products;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceSupervisionQueries"/>
internal sealed class TraceSupervisionQueries(CountyCloudDbContext context) : ITraceSupervisionQueries
{
    private IQueryable<TraceSubject> Subjects => context.Set<TraceSubject>().AsNoTracking().IgnoreAutoIncludes();

    private IQueryable<Lot> Lots => context.Set<Lot>().AsNoTracking().IgnoreAutoIncludes();

    private IQueryable<TraceEvent> Events => context.Set<TraceEvent>().AsNoTracking().IgnoreAutoIncludes();

    /// <inheritdoc />
    public async Task<IReadOnlyList<SupervisedSubject>> GetSubjectsAsync(DateTime from, DateTime until, DateOnly today, int most, CancellationToken cancellationToken)
    {
        var subjects = await Subjects.OrderBy(s => s.Content.Township).ThenBy(s => s.Number).Take(most)
            .Select(s => new { s.Id, s.Number, s.Title, s.Content.Kind, s.Content.Township, s.Content.Size, s.State, s.ValidUntil }).ToListAsync(cancellationToken);
        var sites = (await context.Set<TraceSite>().AsNoTracking().IgnoreAutoIncludes().Where(s => s.State == TraceSiteState.InUse).GroupBy(s => s.HolderId)
            .Select(g => new { g.Key, All = g.Count(), Located = g.Count(s => s.Content.Latitude != null) }).ToListAsync(cancellationToken)).ToDictionary(g => g.Key);
        var lots = (await (from l in Lots
                           join e in Events on new { l.TenantId, Id = l.FirstEventId } equals new { e.TenantId, Id = e.EventId }
                           where l.StartedOn >= @from && l.StartedOn < until && e.SubjectId != null && !e.ErrorDeclares
                           group l by e.SubjectId into g
                           select new { g.Key, All = g.Count(), WithOrigin = g.Count(l => l.OriginPlace != null) }).ToListAsync(cancellationToken)).ToDictionary(g => g.Key!.Value);
        var late = (await context.Set<TraceAlert>().AsNoTracking().IgnoreAutoIncludes().Where(a => a.SubjectId != null && a.State != TraceAlertState.Closed && a.DueOn < today).GroupBy(a => a.SubjectId)
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken)).ToDictionary(g => g.Key!.Value, g => g.Count);
        return [.. subjects.Select(s =>
        {
            var isValid = s.State == TraceSubjectState.Filed && s.ValidUntil >= today;
            var (site, lot) = (sites.GetValueOrDefault(s.Id), lots.GetValueOrDefault(s.Id));
            return new SupervisedSubject(
                s.Id, s.Number, s.Title, s.Kind, s.Township, s.Size, s.State, isValid, new TraceCompleteness(isValid, site?.All ?? 0, site?.Located ?? 0, lot?.All ?? 0, lot?.WithOrigin ?? 0, late.GetValueOrDefault(s.Id)));
        })];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<(Guid DealerId, DateOnly? LastEntry)>> GetLedgersAsync(CancellationToken cancellationToken)
    {
        var entries = context.Set<InputLedgerEntry>();
        var rows = await Subjects.Where(s => s.State == TraceSubjectState.Filed && s.Content.Kind == TraceSubjectKind.InputDealer)
            .Select(s => new { s.Id, Last = entries.Where(e => e.DealerId == s.Id).Max(e => (DateOnly?)e.Content.Day) }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => (r.Id, r.Last))];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<SoldInMonth>> GetSalesAsync(DateTime from, DateTime until, CancellationToken cancellationToken)
    {
        var activated = context.Set<TraceCodeRange>().Where(r => r.Kind == TraceCodeRangeKind.Activated && r.LotId != null);
        var rows = await (from m in context.Set<LotMovement>().AsNoTracking()
                          join e in Events on new { m.TenantId, Sequence = m.EventSequence } equals new { e.TenantId, e.Sequence }
                          where (m.Reason == StockReason.Sold || m.Reason == StockReason.Returned) && e.EventTime >= @from && e.EventTime < until
                          group m by new { m.LotId, e.EventTime.AddHours(8).Month } into g
                          select new { g.Key.LotId, g.Key.Month, Change = g.Sum(m => m.Change) }).ToListAsync(cancellationToken);
        var lots = new Dictionary<Guid, (string Code, Framework.Localization.LocalizedText Name, string? Uom, bool HasCodes)>();
        foreach (var part in rows.Select(r => r.LotId).Distinct().Chunk(1000))
        {
            foreach (var lot in await Lots.Where(l => part.Contains(l.Id)).Select(l => new { l.Id, l.ProductCode, l.ProductName, l.Uom, HasCodes = activated.Any(r => r.LotId == l.Id) }).ToListAsync(cancellationToken))
            {
                lots[lot.Id] = (lot.ProductCode, lot.ProductName, lot.Uom, lot.HasCodes);
            }
        }

        return [.. rows.GroupBy(r => (lots[r.LotId].Code, lots[r.LotId].Uom, r.Month, lots[r.LotId].HasCodes))
            .Select(g => new SoldInMonth(g.Key.Code, lots[g.First().LotId].Name, g.Key.Uom, g.Key.Month, g.Key.HasCodes, -g.Sum(r => r.Change)))];
    }

    /// <inheritdoc />
    public async Task<(int Published, int Traced)> CountProductsAsync(CancellationToken cancellationToken)
    {
        var products = context.Set<Product>().AsNoTracking().IgnoreAutoIncludes().Where(p => p.State == ProductState.Published);
        return (await products.CountAsync(cancellationToken), await products.CountAsync(p => context.Set<Lot>().Any(l => l.ProductId == p.Id || l.ProductCode == p.Number), cancellationToken));
    }

    /// <inheritdoc />
    public async Task<(int Reported, int Failed)> CountTestsAsync(DateOnly from, DateOnly until, CancellationToken cancellationToken)
    {
        var tests = context.Set<QualityTest>().AsNoTracking().IgnoreAutoIncludes().Where(t => t.ReportedOn >= from && t.ReportedOn < until);
        return (await tests.CountAsync(cancellationToken), await tests.CountAsync(t => t.HasPassed == false, cancellationToken));
    }

    /// <inheritdoc />
    public async Task<(int Open, int Late, int All)> CountAlertsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var alerts = context.Set<TraceAlert>().AsNoTracking().IgnoreAutoIncludes();
        return (await alerts.CountAsync(a => a.State != TraceAlertState.Closed, cancellationToken), await alerts.CountAsync(a => a.State != TraceAlertState.Closed && a.DueOn < today, cancellationToken), await alerts.CountAsync(cancellationToken));
    }

    /// <inheritdoc />
    public async Task<(int Recalls, int Drills)> CountRecallsAsync(DateTime from, DateTime until, CancellationToken cancellationToken)
    {
        var recalls = context.Set<Recall>().AsNoTracking().Where(r => r.OpenedAt >= from && r.OpenedAt < until);
        return (await recalls.CountAsync(r => !r.IsDrill && r.DecidedOn != null && r.State != RecallState.Rejected, cancellationToken), await recalls.CountAsync(r => r.IsDrill, cancellationToken));
    }

    /// <inheritdoc />
    public async Task<(int Lots, int WithOrigin, long Events, long Scans)> CountLotsAsync(CancellationToken cancellationToken) => (
        await Lots.CountAsync(cancellationToken), await Lots.CountAsync(l => l.OriginPlace != null, cancellationToken), await context.Set<TraceHead>().AsNoTracking().Select(h => h.Sequence).SingleOrDefaultAsync(cancellationToken),
        await context.Set<TraceCodeUse>().AsNoTracking().SumAsync(u => u.Count, cancellationToken));
}
