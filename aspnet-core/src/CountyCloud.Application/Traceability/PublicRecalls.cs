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
        var list = new List<PublicRecallDto>();
        foreach (var recall in recalls)
        {
            list.Add(await ToDtoAsync(recall, cancellationToken));
        }

        return list;
    }

    private async Task<PublicRecallDto> ToDtoAsync(Recall recall, CancellationToken cancellationToken) => new(
        recall.Number, recall.Title, recall.Reason, recall.DecidedOn!.Value, recall.IsInForce, recall.State,
        [.. (await queries.GetGoodsAsync(recall.Id, recall.Version, MaxLots, cancellationToken)).GroupBy(g => g.ProductName, StringComparer.Ordinal).Select(g => new PublicRecallGoods(g.Key, [.. g.Select(x => x.LotNumber)]))]);
}
