using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceCodeStore"/>
internal sealed class TraceCodeStore(CountyCloudDbContext context) : ITraceCodeStore
{
    /// <inheritdoc />
    public Task<TraceCodePrefix?> FindPrefixAsync(string prefix, CancellationToken cancellationToken) => context.Set<TraceCodePrefix>().AsNoTracking().SingleOrDefaultAsync(p => p.Prefix == prefix, cancellationToken);

    /// <inheritdoc />
    public void Add(TraceCodePrefix prefix) => context.Add(prefix);

    /// <inheritdoc />
    public Task<TraceCodeKey?> FindKeyAsync(int? version, CancellationToken cancellationToken) =>
        context.Set<TraceCodeKey>().Where(k => version == null || k.Version == version).OrderByDescending(k => k.Version).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IssuedCode?> FindIssuedAsync(int keyVersion, long serial, CancellationToken cancellationToken)
    {
        // Batches of a key follow one another and ranges of a kind never overlap, so the last that begins before the number decides.
        var batch = await context.Set<TraceCodeBatch>().AsNoTracking().IgnoreAutoIncludes().Where(b => b.KeyVersion == keyVersion && b.FirstSerial <= serial).OrderByDescending(b => b.FirstSerial).FirstOrDefaultAsync(cancellationToken);
        if (batch is null || batch.LastSerial < serial)
        {
            return null;
        }

        return new IssuedCode(
            batch, await RangeAsync(batch.Id, false, serial, cancellationToken), batch.Withdrawn == 0 ? null : await RangeAsync(batch.Id, true, serial, cancellationToken),
            await context.Set<TraceCodeUse>().AsNoTracking().SingleOrDefaultAsync(u => u.KeyVersion == keyVersion && u.Serial == serial, cancellationToken));
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<TraceCodeBatch>> GetListAsync(TraceCodeListInput input, IReadOnlyCollection<Guid>? subjectIds, CancellationToken cancellationToken)
    {
        var batches = Of(subjectIds).Where(b => input.State == null || b.State == input.State);
        if (!string.IsNullOrWhiteSpace(input.Filter))
        {
            var text = input.Filter.Trim();
            batches = batches.Where(b => b.Number.Contains(text) || b.ProductCode.Contains(text) || b.SubjectName.Contains(text));
        }

        var total = await batches.CountAsync(cancellationToken);
        var sorted = (input.Sorting ?? string.Empty).ToLowerInvariant() switch
        {
            "number" or "number asc" => batches.OrderBy(b => b.Number),
            "number desc" => batches.OrderByDescending(b => b.Number),
            "quantity" or "quantity asc" => batches.OrderBy(b => b.Quantity).ThenBy(b => b.Id),
            "quantity desc" => batches.OrderByDescending(b => b.Quantity).ThenBy(b => b.Id),
            _ => batches.OrderByDescending(b => b.Id),
        };
        return new PagedResultDto<TraceCodeBatch>(total, await sorted.Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<TraceCodeStockDto>> GetStockAsync(IReadOnlyCollection<Guid>? subjectIds, CancellationToken cancellationToken)
    {
        var sums = await Of(subjectIds).GroupBy(b => new { b.SubjectId, b.ProductCode })
            .Select(g => new { g.Key.SubjectId, g.Key.ProductCode, Issued = g.Sum(b => (long)b.Quantity), Activated = g.Sum(b => (long)b.Activated), Withdrawn = g.Sum(b => (long)b.Withdrawn), Unused = g.Sum(b => (long)b.WithdrawnUnused), Newest = g.Max(b => b.Number)! })
            .ToListAsync(cancellationToken);
        var newest = sums.Select(s => s.Newest).ToList();
        var names = (await Of(subjectIds).Where(b => newest.Contains(b.Number)).Select(b => new { b.Number, b.SubjectName, b.ProductName }).ToListAsync(cancellationToken)).ToDictionary(b => b.Number, StringComparer.Ordinal);
        return
        [
            .. sums.Select(s => new TraceCodeStockDto(s.SubjectId, names[s.Newest].SubjectName, s.ProductCode, names[s.Newest].ProductName, s.Issued, s.Activated, s.Withdrawn, s.Issued - s.Activated - s.Unused))
                .OrderBy(s => s.SubjectName, StringComparer.Ordinal).ThenBy(s => s.ProductCode, StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc />
    public async Task<bool> TryCountAsync(Guid lotId, int codes, int packages, CancellationToken cancellationToken)
    {
        var lots = context.Set<TraceCodeLot>();
        if (!await lots.AnyAsync(l => l.LotId == lotId, cancellationToken))
        {
            context.Add(new TraceCodeLot(lotId));
            await context.SaveChangesAsync(cancellationToken);
        }

        return await lots.Where(l => l.LotId == lotId && l.Activated + codes <= packages).ExecuteUpdateAsync(s => s.SetProperty(l => l.Activated, l => l.Activated + codes), cancellationToken) == 1;
    }

    /// <inheritdoc />
    public Task RecordAsync(IReadOnlyList<TraceCodeScan> scans, CancellationToken cancellationToken) => context.InTransactionAsync(
        async () =>
        {
            foreach (var code in scans.GroupBy(s => (s.KeyVersion, s.Serial)))
            {
                var ((version, serial), count, last) = (code.Key, code.LongCount(), code.Max(s => s.Time));
                if (await context.Set<TraceCodeUse>().Where(u => u.KeyVersion == version && u.Serial == serial)
                    .ExecuteUpdateAsync(s => s.SetProperty(u => u.Count, u => u.Count + count).SetProperty(u => u.LastScanAt, last), cancellationToken) == 0)
                {
                    context.Add(new TraceCodeUse(version, serial, code.Min(s => s.Time), last, count));
                }
            }

            context.AddRange(scans);
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task AddPlaceAsync(TraceCodeScan place, CancellationToken cancellationToken)
    {
        if (await context.Set<TraceCodeScan>().AnyAsync(s => s.Id == place.Id, cancellationToken))
        {
            return;
        }

        context.Add(place);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            // Told twice at the same moment: one of both is kept.
        }

        context.ChangeTracker.Clear();
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<TraceCodeScan>> GetScansAsync(int keyVersion, long serial, int most, CancellationToken cancellationToken) =>
        await context.Set<TraceCodeScan>().AsNoTracking().Where(s => s.KeyVersion == keyVersion && s.Serial == serial).OrderByDescending(s => s.Time).Take(most).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<bool> JudgeAsync(int keyVersion, long serial, int places, ScanSuspicion? suspicion, DateTime time, CancellationToken cancellationToken)
    {
        var use = context.Set<TraceCodeUse>().Where(u => u.KeyVersion == keyVersion && u.Serial == serial);
        await use.Where(u => u.Places != places).ExecuteUpdateAsync(s => s.SetProperty(u => u.Places, places), cancellationToken);
        return suspicion is not null
            && await use.Where(u => u.SuspectSince == null).ExecuteUpdateAsync(s => s.SetProperty(u => u.SuspectSince, time).SetProperty(u => u.Suspicion, suspicion), cancellationToken) == 1;
    }

    private async Task<TraceCodeRange?> RangeAsync(Guid batchId, bool isWithdrawal, long serial, CancellationToken cancellationToken)
    {
        var range = await context.Set<TraceCodeRange>().AsNoTracking().Where(r => r.BatchId == batchId && r.IsWithdrawal == isWithdrawal && r.FirstSerial <= serial).OrderByDescending(r => r.FirstSerial).FirstOrDefaultAsync(cancellationToken);
        return range is not null && range.LastSerial >= serial ? range : null;
    }

    private IQueryable<TraceCodeBatch> Of(IReadOnlyCollection<Guid>? subjectIds)
    {
        var batches = context.Set<TraceCodeBatch>().AsNoTracking().IgnoreAutoIncludes();
        return subjectIds is null ? batches : batches.Where(b => subjectIds.Contains(b.SubjectId));
    }
}
