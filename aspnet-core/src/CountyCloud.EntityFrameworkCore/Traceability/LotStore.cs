using System.Globalization;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ILotStore"/>
internal sealed class LotStore(CountyCloudDbContext context) : ILotStore
{
    private const int AtOnce = 500;

    /// <inheritdoc />
    public async Task<long> TakeSequencesAsync(int count, CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Events are recorded inside a transaction.");
        }

        // The update holds the row until the transaction ends: nobody else of the county reads a stock that is about to change.
        if (await context.Set<TraceHead>().ExecuteUpdateAsync(s => s.SetProperty(h => h.Sequence, h => h.Sequence + count), cancellationToken) == 0)
        {
            var head = new TraceHead(count);
            context.Add(head);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException)
            {
                // Another began the county's journal at this moment: whoever tries again finds it.
                throw new ConcurrencyException();
            }

            context.Entry(head).State = EntityState.Detached;
            return 1;
        }

        return await context.Set<TraceHead>().AsNoTracking().Select(h => h.Sequence).SingleAsync(cancellationToken) - count + 1;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, (long Sequence, string EventId)>> FindByHashAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, (long, string)>(StringComparer.Ordinal);
        foreach (var part in hashes.Chunk(AtOnce))
        {
            foreach (var e in await context.Set<TraceEvent>().AsNoTracking().Where(e => part.Contains(e.UniqueKey)).Select(e => new { e.EventHash, e.Sequence, e.EventId }).ToListAsync(cancellationToken))
            {
                found[e.EventHash] = (e.Sequence, e.EventId);
            }
        }

        return found;
    }

    /// <inheritdoc />
    public async Task<IReadOnlySet<string>> FindTakenIdsAsync(IReadOnlyCollection<string> eventIds, CancellationToken cancellationToken)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in eventIds.Chunk(AtOnce))
        {
            taken.UnionWith(await context.Set<TraceEvent>().AsNoTracking().Where(e => part.Contains(e.EventId) && !e.ErrorDeclares).Select(e => e.EventId).Distinct().ToListAsync(cancellationToken));
        }

        return taken;
    }

    /// <inheritdoc />
    public async Task<(long Sequence, string EventId)?> FindBySubmissionAsync(string submissionKey, CancellationToken cancellationToken) =>
        await context.Set<TraceEvent>().AsNoTracking().Where(e => e.SubmissionKey == submissionKey).Select(e => new { e.Sequence, e.EventId }).SingleOrDefaultAsync(cancellationToken) is { } found ? (found.Sequence, found.EventId) : null;

    /// <inheritdoc />
    public Task<TraceEvent?> FindEventAsync(string eventId, CancellationToken cancellationToken) =>
        context.Set<TraceEvent>().AsNoTracking().Where(e => e.EventId == eventId && !e.ErrorDeclares).OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public Task<bool> IsDeclaredWrongAsync(string eventId, CancellationToken cancellationToken) =>
        context.Set<TraceEvent>().AnyAsync(e => e.EventId == eventId && e.ErrorDeclares, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<TracePackage>> GetPackagesAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, TracePackage>(StringComparer.Ordinal);
        var up = identifiers.ToList();
        var down = new List<string>();
        while (up.Count > 0 || down.Count > 0)
        {
            var rows = new List<TracePackage>();
            foreach (var part in up.Chunk(AtOnce))
            {
                rows.AddRange(await context.Set<TracePackage>().AsTracking().Where(p => part.Contains(p.Identifier)).ToListAsync(cancellationToken));
            }

            foreach (var part in down.Chunk(AtOnce))
            {
                rows.AddRange(await context.Set<TracePackage>().AsTracking().Where(p => p.ParentIdentifier != null && part.Contains(p.ParentIdentifier)).ToListAsync(cancellationToken));
            }

            var added = rows.Where(r => found.TryAdd(r.Identifier, r)).ToList();
            up = [.. added.Select(r => r.ParentIdentifier).OfType<string>().Where(p => !found.ContainsKey(p)).Distinct()];
            down = [.. added.Select(r => r.Identifier)];
        }

        return [.. found.Values];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Lot>> GetLotsAsync(IReadOnlyCollection<string> identifiers, IReadOnlyCollection<string> packages, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, Lot>();
        foreach (var part in identifiers.Chunk(AtOnce))
        {
            (await context.Set<Lot>().AsTracking().Where(l => part.Contains(l.Identifier)).ToListAsync(cancellationToken)).ForEach(l => found.TryAdd(l.Id, l));
        }

        foreach (var part in packages.Chunk(AtOnce))
        {
            (await context.Set<Lot>().AsTracking().Where(l => l.Stocks.Any(s => part.Contains(s.Place) && s.Quantity > 0)).ToListAsync(cancellationToken)).ForEach(l => found.TryAdd(l.Id, l));
        }

        foreach (var part in ids.Chunk(AtOnce))
        {
            (await context.Set<Lot>().AsTracking().Where(l => part.Contains(l.Id)).ToListAsync(cancellationToken)).ForEach(l => found.TryAdd(l.Id, l));
        }

        return [.. found.Values];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<StockChange>> GetMovementsAsync(long sequence, CancellationToken cancellationToken) =>
        await context.Set<LotMovement>().AsNoTracking().Where(m => m.EventSequence == sequence).OrderBy(m => m.Line).Select(m => new StockChange(m.LotId, m.Place, m.Change, m.Reason)).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<StockChange>>> GetLastSalesAsync(IReadOnlyCollection<string> packages, CancellationToken cancellationToken)
    {
        var sales = new Dictionary<string, IReadOnlyList<StockChange>>(StringComparer.Ordinal);
        foreach (var package in packages)
        {
            var sequence = await (
                from x in context.Set<TraceEventEpc>()
                join e in context.Set<TraceEvent>() on new { x.TenantId, Sequence = x.EventSequence } equals new { e.TenantId, e.Sequence }
                where x.Identifier == package && e.Step == TraceStep.Selling && !e.ErrorDeclares && !context.Set<TraceEvent>().Any(d => d.EventId == e.EventId && d.ErrorDeclares)
                select (long?)e.Sequence).MaxAsync(cancellationToken);
            if (sequence is { } found)
            {
                sales[package] = await GetMovementsAsync(found, cancellationToken);
            }
        }

        return sales;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> GetLaterAsync(IReadOnlyCollection<string> identifiers, long sequence, CancellationToken cancellationToken)
    {
        var rows = await (
            from x in context.Set<TraceEventEpc>()
            join e in context.Set<TraceEvent>() on new { x.TenantId, Sequence = x.EventSequence } equals new { e.TenantId, e.Sequence }
            where identifiers.Contains(x.Identifier) && x.EventSequence > sequence && !e.ErrorDeclares && !context.Set<TraceEvent>().Any(d => d.EventId == e.EventId && d.ErrorDeclares)
            orderby x.EventSequence
            select new { x.Identifier, e.Sequence, e.Step, e.BizStep, e.EventTime }).Take(1000).AsNoTracking().ToListAsync(cancellationToken);
        return rows.GroupBy(r => r.Identifier, StringComparer.Ordinal).ToDictionary(
            g => g.Key,
            g => (IReadOnlyList<string>)[.. g.Select(r => string.Create(CultureInfo.InvariantCulture, $"#{r.Sequence} {r.Step?.ToString() ?? r.BizStep} {TraceText.Time(r.EventTime)}")).Distinct()],
            StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public void Add(IEnumerable<Lot> lots, IEnumerable<TracePackage> packages, IEnumerable<TraceEvent> events, IEnumerable<LotMovement> movements)
    {
        context.AddRange(lots);
        context.AddRange(packages);
        context.AddRange(events);
        context.AddRange(movements);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<StoredEventHash>> GetHashesAsync(long after, int most, CancellationToken cancellationToken) =>
        await context.Set<TraceEvent>().AsNoTracking().Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Take(most).Select(e => new StoredEventHash(e.Sequence, e.EventId, e.EventHash, e.Document)).ToListAsync(cancellationToken);
}
