using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceCodeStore"/>
internal sealed class TraceCodeStore(CountyCloudDbContext context, CountyCloudDbContextBase platform, IssuedCodeQuery issuedCodes) : ITraceCodeStore
{
    /// <inheritdoc />
    public Task<TraceCodePrefix?> FindPrefixAsync(string prefix, CancellationToken cancellationToken) => platform.Set<TraceCodePrefix>().AsNoTracking().SingleOrDefaultAsync(p => p.Prefix == prefix, cancellationToken);

    /// <inheritdoc />
    public void Add(TraceCodePrefix prefix) => platform.Add(prefix);

    /// <inheritdoc />
    public Task<TraceCodeKey?> FindKeyAsync(int? version, CancellationToken cancellationToken) =>
        context.Set<TraceCodeKey>().Where(k => version == null || k.Version == version).OrderByDescending(k => k.Version).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IssuedCode?> FindIssuedAsync(int keyVersion, long serial, CancellationToken cancellationToken)
    {
        var row = await issuedCodes.FindAsync(context, keyVersion, serial, cancellationToken);
        if (row is null || row.Batch.LastSerial < serial)
        {
            return null;
        }

        var activated = row.Activation is { } range && range.LastSerial >= serial ? range : null;
        var standing = activated is null || row.Lot is not { } found ? null : new TraceLotStanding(
            found.Id, found.Identifier, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found.ConcurrencyStamp} {row.LastEvent}"), found.BestBefore, found.StartedOn,
            [.. found.Blocks.Where(b => b.Reason == LotBlockReason.Recall).Select(b => b.ReferenceNumber).Distinct()], found.Blocks.Any(b => b.Reason == LotBlockReason.FailedTest));
        return new IssuedCode(row.Batch, activated, row.Withdrawal is { } taken && taken.LastSerial >= serial ? taken : null, row.Use, standing);
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

        var sorted = (input.Sorting ?? string.Empty).ToLowerInvariant() switch
        {
            "number" or "number asc" => batches.OrderBy(b => b.Number),
            "number desc" => batches.OrderByDescending(b => b.Number),
            "quantity" or "quantity asc" => batches.OrderBy(b => b.Quantity).ThenBy(b => b.Id),
            "quantity desc" => batches.OrderByDescending(b => b.Quantity).ThenBy(b => b.Id),
            _ => batches.OrderByDescending(b => b.Id),
        };
        var page = await sorted.Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return new PagedResultDto<TraceCodeBatch>(await batches.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), page);
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
    public async Task<IReadOnlyList<TraceLabelBatchDto>> GetLabelBatchesAsync(IReadOnlyCollection<Guid>? subjectIds, int most, CancellationToken cancellationToken)
    {
        var batches = await Of(subjectIds).OrderByDescending(b => b.Id).Take(most).ToListAsync(cancellationToken);
        var ids = batches.Where(b => b.Withdrawn > 0).Select(b => b.Id).ToList();
        var damaged = (await context.Set<TraceCodeRange>().AsNoTracking().Where(r => ids.Contains(r.BatchId) && r.Kind == TraceCodeRangeKind.Voided)
            .GroupBy(r => r.BatchId).Select(g => new { g.Key, Count = g.Sum(r => r.LastSerial - r.FirstSerial + 1) }).ToListAsync(cancellationToken)).ToDictionary(d => d.Key, d => (int)d.Count);
        return
        [
            .. batches.Select(b => new TraceLabelBatchDto(
                b.Id, b.Number, b.SubjectName, b.ProductName, b.State, b.Quantity, b.State == TraceCodeState.Generated ? 0 : b.Quantity, b.Activated,
                damaged.GetValueOrDefault(b.Id), b.Withdrawn - damaged.GetValueOrDefault(b.Id), b.Remaining)),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<TraceLabelLotDto>> GetLabelLotsAsync(IReadOnlyCollection<Guid>? subjectIds, int most, CancellationToken cancellationToken)
    {
        var batches = Of(subjectIds).Where(b => b.Kind == TraceCodeKind.Item);
        var ranges = context.Set<TraceCodeRange>().AsNoTracking().Where(r => batches.Any(b => b.Id == r.BatchId));
        var lotIds = await ranges.Where(r => r.LotId != null).GroupBy(r => r.LotId!.Value).OrderByDescending(g => g.Max(r => r.Time)).Select(g => g.Key).Take(most).ToListAsync(cancellationToken);
        var lots = await context.Set<Lot>().AsNoTracking().IgnoreAutoIncludes().Where(l => lotIds.Contains(l.Id)).ToListAsync(cancellationToken);
        var activations = await ranges.Where(r => r.LotId != null && lotIds.Contains(r.LotId.Value)).ToListAsync(cancellationToken);
        var batchIds = activations.Select(a => a.BatchId).Distinct().ToList();
        var withdrawals = (await context.Set<TraceCodeRange>().AsNoTracking().Where(r => batchIds.Contains(r.BatchId) && r.IsWithdrawal).ToListAsync(cancellationToken)).ToLookup(r => r.BatchId);
        return
        [
            .. lotIds.Join(lots, id => id, l => l.Id, (_, lot) =>
            {
                var own = activations.Where(a => a.LotId == lot.Id).ToList();
                var gone = own.Sum(a => withdrawals[a.BatchId].Sum(w => w.Overlap(a.FirstSerial, a.LastSerial)));
                return new TraceLabelLotDto(lot.Id, lot.Number, lot.ProductName, lot.CountPackages(), own.Sum(a => a.Count) - gone, gone);
            }),
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
    public async Task<IReadOnlyDictionary<(int KeyVersion, long Serial), ScannedCode>> RecordAsync(IReadOnlyList<TraceCodeScan> scans, CancellationToken cancellationToken)
    {
        var codes = scans.GroupBy(s => (s.KeyVersion, s.Serial)).ToList();
        var recorded = new Dictionary<(int, long), ScannedCode>();
        await context.InTransactionAsync(
            async () =>
            {
                recorded.Clear();
                foreach (var key in codes.GroupBy(c => c.Key.KeyVersion))
                {
                    var serials = key.Select(c => c.Key.Serial).ToList();
                    var known = await context.Set<TraceCodeUse>().AsNoTracking().Where(u => u.KeyVersion == key.Key && serials.Contains(u.Serial))
                        .Select(u => new { u.Serial, u.Count, u.SuspectSince }).ToDictionaryAsync(u => u.Serial, cancellationToken);
                    foreach (var code in key)
                    {
                        var ((version, serial), count, last) = (code.Key, code.LongCount(), code.Max(s => s.Time));
                        var use = known.GetValueOrDefault(serial);
                        recorded[code.Key] = new ScannedCode((use?.Count ?? 0) + count, use?.SuspectSince is not null);
                        if (use is null)
                        {
                            context.Add(new TraceCodeUse(version, serial, code.Min(s => s.Time), last, count));
                        }
                        else
                        {
                            // Counted by the database: another process may count the same code.
                            await context.Set<TraceCodeUse>().Where(u => u.KeyVersion == version && u.Serial == serial)
                                .ExecuteUpdateAsync(s => s.SetProperty(u => u.Count, u => u.Count + count).SetProperty(u => u.LastScanAt, last), cancellationToken);
                        }
                    }
                }

                context.AddRange(scans);
                await context.SaveChangesAsync(cancellationToken);
                context.ChangeTracker.Clear();
            },
            cancellationToken);
        return recorded;
    }

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

    private IQueryable<TraceCodeBatch> Of(IReadOnlyCollection<Guid>? subjectIds)
    {
        var batches = context.Set<TraceCodeBatch>().AsNoTracking().IgnoreAutoIncludes();
        return subjectIds is null ? batches : batches.Where(b => subjectIds.Contains(b.SubjectId));
    }
}
