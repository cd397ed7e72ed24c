using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="IRecallAppService"/>
public sealed class RecallAppService(
    IRepository<Recall> recalls, IRecallQueries queries, ITraceGraphQueries graph, RecallTracer tracer, TraceTargets targets, TraceHolders holders, TraceSettings settings, ILotStore lots, ApprovalDesk approvals, TaskDesk tasks,
    CountyDocuments documents, ICurrentTenant tenant, IGuidGenerator ids)
    : IRecallAppService
{
    private const int MaxLines = 1000;
    private static readonly string[] Desk = [CountyCloudPermissions.TraceManage, CountyCloudPermissions.TraceSupervise];

    /// <inheritdoc />
    public async Task<PagedResultDto<RecallListItemDto>> GetListAsync(RecallListInput input, CancellationToken cancellationToken) =>
        await queries.GetListAsync(input, await documents.OwnContractorAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<RecallDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await documents.VisitAsync(recalls, id, isOpen: null, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<RecallDto> CreateAsync(OpenRecallInput input, CancellationToken cancellationToken)
    {
        await documents.CheckEngagedAsync(input.ContractorId, cancellationToken);
        var (target, seeds) = await targets.FindAsync(input.Cause, input.Target, cancellationToken);
        return await ToDtoAsync(await documents.AddAsync(recalls, input, async () =>
        {
            var recall = new Recall(
                ids.Create(), await documents.HeadAsync(input.IsDrill ? "DRL" : "RCL", input.Title, input.ContractorId, cancellationToken),
                new RecallContent(input.Cause, target.Id, target.Number, target.Name, input.Reason.Trim(), input.IsDrill, input.SubProjectId), documents.Now);
            await TraceAsync(recall, seeds, cancellationToken);
            return recall;
        }, cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public Task<RecallDto> TraceAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) =>
        StepAsync(id, input, async r => await TraceAsync(r, (await targets.FindAsync(r.Cause, r.TargetNumber, cancellationToken)).Seeds, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<RecallDto> SubmitAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, async r =>
    {
        r.Submit();
        await approvals.SubmitAsync(new ApprovalSubject(r.DocumentType, r.Id, r.Number, r.Title), cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<RecallDto> CollectAsync(Guid id, CollectRecallInput input, CancellationToken cancellationToken) => StepAsync(id, input, async r =>
        r.Collect((await AccountAsync(r, cancellationToken)).Totals.Sum(t => t.Outstanding), input.MissingReason?.Trim(), documents.UserName, documents.Now), cancellationToken);

    /// <inheritdoc />
    public Task<RecallDto> DestroyAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken) => StepAsync(id, input, async r =>
        r.Destroy((await AccountAsync(r, cancellationToken)).Totals.Sum(t => t.Held), input.Text.Trim(), documents.UserName, documents.Now), cancellationToken);

    /// <inheritdoc />
    public Task<RecallDto> ReleaseAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken) => StepAsync(id, input, async r =>
    {
        r.Release(input.Text.Trim(), documents.UserName, documents.Now);
        foreach (var lot in await lots.GetLotsAsync([], [], r.LotIds, cancellationToken))
        {
            lot.Unblock(LotBlockReason.Recall, r.Number);
        }
    }, cancellationToken);

    /// <inheritdoc />
    public Task<RecallDto> CloseAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken) => StepAsync(id, input, async r =>
    {
        r.Close(input.Text.Trim(), documents.UserName, documents.Now);
        await tasks.CloseAsync(r.DocumentType, r.Id, WorkTaskState.Done, null, cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public async Task<EmergencySearchDto> GetSearchAsync(EmergencySearchInput input, CancellationToken cancellationToken)
    {
        var (target, seeds) = await targets.FindAsync(input.Cause, input.Text, cancellationToken);
        var set = await tracer.TraceAsync(seeds, cancellationToken);
        return new EmergencySearchDto(
            target.Cause, target.Number, target.Name, set.LotIds.Count, set.HolderIds.Count, set.LocatedPercent, set.IsCut, set.Milliseconds,
            [.. set.Lines.Select(l => new RecallItemDto(l.LotId, l.LotNumber, l.ProductName, l.Uom, l.Kind, l.PlaceName, l.HolderName, l.Quantity))]);
    }

    private async Task TraceAsync(Recall recall, IReadOnlyList<string> seeds, CancellationToken cancellationToken)
    {
        var set = await tracer.TraceAsync(seeds, cancellationToken);
        recall.Trace(set, documents.UserName, documents.Now);
        queries.Add(set.Lines.Select((l, i) => new RecallItem(tenant.Id!.Value, recall.Id, recall.Version, i + 1, l)));
    }

    private async Task<RecallDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<Recall, Task> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(recalls, id, input, step, cancellationToken), cancellationToken);

    // What was there at the decision against what happened since: what was sold is missing until it comes back; what is in stock is held back where it is.
    private async Task<(IReadOnlyList<RecallItem> Items, IReadOnlyList<RecallTotalDto> Totals, IReadOnlyList<RecallHolderDto> Holders)> AccountAsync(Recall r, CancellationToken cancellationToken)
    {
        var items = await queries.GetItemsAsync(r.Id, r.Version, cancellationToken);
        if (r.JournalAtDecision == 0 && r.DecidedOn is null)
        {
            return (items, [.. items.GroupBy(i => i.Uom).Select(g => new RecallTotalDto(g.Key, Sum(g, RecallItemKind.Stock), Sum(g, RecallItemKind.Sold), 0, 0, 0, Sum(g, RecallItemKind.Sold), 0))],
                [.. items.GroupBy(i => (i.HolderName, i.Uom)).Select(g => new RecallHolderDto(g.Key.HolderName, g.Key.Uom, Sum(g, RecallItemKind.Stock), Sum(g, RecallItemKind.Sold), 0, 0, 0))]);
        }

        var moved = await graph.GetMovementsAsync(r.LotIds, r.JournalAtDecision, cancellationToken);
        var stock = (await graph.GetStocksAsync(r.LotIds, cancellationToken)).ToLookup(s => s.LotId);
        var where = await holders.GetWhereAsync([.. moved.Select(m => m.Place).Distinct(StringComparer.Ordinal)], cancellationToken);
        var units = items.GroupBy(i => i.LotId).ToDictionary(g => g.Key, g => g.First().Uom);
        var known = items.Where(i => i.HolderId is not null).GroupBy(i => i.HolderId!.Value).ToDictionary(g => g.Key, g => g.First().HolderName);
        var totals = items.GroupBy(i => i.Uom).Select(unit =>
        {
            var lots = unit.GroupBy(i => i.LotId).Select(lot =>
            {
                var own = moved.Where(m => m.LotId == lot.Key).ToList();
                var (sold, returned, destroyed) = (Sum(lot, RecallItemKind.Sold), own.Where(m => m.Reason == StockReason.Returned).Sum(m => m.Change), -own.Where(m => m.Reason == StockReason.Destroyed).Sum(m => m.Change));
                return (Stock: Sum(lot, RecallItemKind.Stock), Sold: sold, Returned: returned, Destroyed: destroyed, Held: stock[lot.Key].Sum(s => s.Quantity), Outstanding: Math.Max(0, sold - returned));
            }).ToList();
            var (all, missing) = (lots.Sum(l => l.Stock + l.Sold), lots.Sum(l => l.Outstanding));
            return new RecallTotalDto(unit.Key, lots.Sum(l => l.Stock), lots.Sum(l => l.Sold), lots.Sum(l => l.Returned), lots.Sum(l => l.Destroyed), lots.Sum(l => l.Held), missing, Percent(all - missing, all));
        });
        var byHolder = moved.Select(m => (Holder: where.GetValueOrDefault(m.Place)?.SubjectId ?? items.FirstOrDefault(i => i.LotId == m.LotId)?.HolderId, Uom: units.GetValueOrDefault(m.LotId), m.Reason, m.Change))
            .ToLookup(m => (m.Holder is { } h ? known.GetValueOrDefault(h) : null, m.Uom));
        var perHolder = items.GroupBy(i => (i.HolderName, i.Uom)).Select(g =>
        {
            var (sold, returned, destroyed) = (Sum(g, RecallItemKind.Sold), byHolder[g.Key].Where(m => m.Reason == StockReason.Returned).Sum(m => m.Change), -byHolder[g.Key].Where(m => m.Reason == StockReason.Destroyed).Sum(m => m.Change));
            var held = Sum(g, RecallItemKind.Stock);
            return new RecallHolderDto(g.Key.HolderName, g.Key.Uom, held, sold, returned, destroyed, Percent(held + Math.Min(sold, returned), held + sold));
        });
        return (items, [.. totals], [.. perHolder]);
    }

    private static decimal Sum(IEnumerable<RecallItem> items, RecallItemKind kind) => items.Where(i => i.Kind == kind).Sum(i => i.Quantity);

    private static int Percent(decimal part, decimal whole) => whole == 0 ? 100 : (int)(part * 100 / whole);

    private async Task<RecallDto> ToDtoAsync(Recall r, CancellationToken cancellationToken)
    {
        var (items, totals, perHolder) = await AccountAsync(r, cancellationToken);
        bool At(params RecallState[] states) => states.Contains(r.State);
        DocumentAction[] actions =
        [
            new("trace", At(RecallState.Opened, RecallState.BatchTraced) && !r.IsUnderDecision, Desk), new("submit", At(RecallState.BatchTraced) && !r.IsDrill && !r.IsUnderDecision, Desk, new RecallFoundItsLotsRule(r.Number, r.LotIds.Count, r.IsCut)),
            new("collect", At(RecallState.BuyersNotified), Desk), new("destroy", At(RecallState.GoodsCollected), Desk, new DestroyedGoodsAreGoneRule(r.Number, totals.Sum(t => t.Held))), new("release", At(RecallState.GoodsCollected), Desk),
            new("close", r.IsDrill ? At(RecallState.BatchTraced) : At(RecallState.Destroyed, RecallState.Released), Desk),
            new("export", r.Version > 0, [.. Desk, CountyCloudPermissions.Projects]),
        ];
        return new RecallDto(
            await documents.ToDtoAsync(r, actions, cancellationToken), r.Cause, r.TargetNumber, r.TargetName, r.Reason, r.IsDrill, r.State, r.OpenedAt, r.TracedAt, r.Steps.FirstOrDefault(s => s.State == RecallState.BatchTraced) is { } traced ? Math.Round((traced.Time - r.OpenedAt).TotalSeconds, 3) : null,
            r.TraceMilliseconds, r.Version, r.LotIds.Count, r.HolderCount, r.LocatedPercent, r.IsCut, r.DecidedOn, r.Opinion, (await settings.FindDepartmentAsync(r.DepartmentCode, cancellationToken))?.Name, r.MissingReason,
            [.. items.Take(MaxLines).Select(i => new RecallItemDto(i.LotId, i.LotNumber, i.ProductName, i.Uom, i.Kind, i.PlaceName, i.HolderName, i.Quantity))], totals, perHolder,
            [.. r.Steps.Select(s => new RecallStepDto(s.State, s.UserName, s.Text, s.Time))]);
    }
}
