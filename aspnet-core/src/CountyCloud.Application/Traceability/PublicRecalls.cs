namespace CountyCloud.Traceability;

/// <inheritdoc cref="IPublicRecalls"/>
internal sealed class PublicRecalls(IRecallQueries queries) : IPublicRecalls
{
    // What fits a page of 50 kB.
    private const int MaxRecalls = 30;
    private const int MaxLots = 50;

    /// <inheritdoc />
    public async Task<IReadOnlyList<PublicRecallDto>> GetAsync(IReadOnlyCollection<string> numbers, CancellationToken cancellationToken) =>
        numbers.Count == 0 ? [] : await ToDtosAsync(await queries.GetDecidedAsync(numbers, MaxRecalls, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<PublicRecallDto>> GetListAsync(CancellationToken cancellationToken) => await ToDtosAsync(await queries.GetDecidedAsync(null, MaxRecalls, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<PublicRecallDto>> ToDtosAsync(IReadOnlyList<Recall> recalls, CancellationToken cancellationToken)
    {
        if (recalls.Count == 0)
        {
            return [];
        }

        var goods = (await queries.GetGoodsAsync([.. recalls.Select(r => r.Id)], MaxLots, cancellationToken)).ToLookup(g => g.RecallId);
        return [.. recalls.Select(r => new PublicRecallDto(
            r.Number, r.Title, r.Reason, r.DecidedOn!.Value, r.IsInForce, r.State,
            [.. goods[r.Id].GroupBy(g => g.ProductName, StringComparer.Ordinal).Select(g => new PublicRecallGoods(g.Key, [.. g.Select(x => x.LotNumber)]))]))];
    }
}
