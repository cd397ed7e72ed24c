using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="IHeldRecallAppService"/>
public sealed class HeldRecallAppService(TraceScope scope, IRepository<Recall> recalls, IRecallQueries queries, ITraceGraphQueries graph, TraceHolders holders, TraceSettings settings) : IHeldRecallAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<HeldRecallListItemDto>> GetListAsync(PagedAndSortedInput input, CancellationToken cancellationToken) =>
        await queries.GetHeldAsync(input, await scope.GetMembershipsAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<HeldRecallDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var own = await scope.GetMembershipsAsync(cancellationToken);
        var recall = await recalls.FindAsync(id, cancellationToken);
        var items = recall is { IsDrill: false, DecidedOn: not null, State: not RecallState.Rejected } ? await queries.GetItemsOfAsync(id, recall.Version, own, cancellationToken) : [];
        if (items.Count == 0)
        {
            throw new EntityNotFoundException(typeof(Recall), id);
        }

        Guid[] lots = [.. items.Select(i => i.LotId).Distinct()];
        var moved = await graph.GetMovementsAsync(lots, recall!.JournalAtDecision, cancellationToken);
        var stocks = await graph.GetStocksAsync(lots, cancellationToken);
        var where = await holders.GetWhereAsync([.. moved.Select(m => m.Place).Concat(stocks.Select(s => s.Place)).Distinct(StringComparer.Ordinal)], cancellationToken);
        bool IsOwn(string place) => where.GetValueOrDefault(place) is { SubjectId: var subject } && own.Contains(subject);
        return new HeldRecallDto(
            recall.Id, recall.Number, recall.Title, recall.Reason, recall.State, recall.IsInForce, recall.DecidedOn, (await settings.FindDepartmentAsync(recall.DepartmentCode, cancellationToken))?.Name,
            [.. items.GroupBy(i => i.LotId).Select(lot =>
            {
                decimal At(RecallItemKind kind) => lot.Where(i => i.Kind == kind).Sum(i => i.Quantity);
                decimal Since(StockReason reason) => moved.Where(m => m.LotId == lot.Key && m.Reason == reason && IsOwn(m.Place)).Sum(m => m.Change);
                var (first, sold, returned) = (lot.First(), At(RecallItemKind.Sold), Since(StockReason.Returned));
                return new HeldRecallItemDto(
                    lot.Key, first.LotNumber, first.ProductName, first.Uom, [.. lot.Select(i => i.PlaceName).Distinct(StringComparer.Ordinal)], At(RecallItemKind.Stock), sold, returned, -Since(StockReason.Destroyed),
                    stocks.Where(s => s.LotId == lot.Key && IsOwn(s.Place)).Sum(s => s.Quantity), Math.Max(0, sold - returned));
            })]);
    }
}
