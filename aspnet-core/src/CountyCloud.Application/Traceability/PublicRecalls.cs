namespace CountyCloud.Traceability;

/// <inheritdoc cref="IPublicRecalls"/>
internal sealed class PublicRecalls(IRecallQueries queries, ITraceGraphQueries graph) : IPublicRecalls
{
    // What fits a page of 50 kB.
    private const int MaxRecalls = 30;
    private const int MaxLots = 50;

    /// <inheritdoc />
    public async Task<PublicRecallDto?> FindForLotAsync(Guid lotId, CancellationToken cancellationToken)
    {
        // A recall holds its lots back: only a lot that is held back needs to be looked for.
        if (await graph.FindIdentifierAsync(lotId, cancellationToken) is not { } identifier || (await graph.GetLotsAsync([identifier], cancellationToken)).SingleOrDefault() is not { IsBlocked: true })
        {
            return null;
        }

        return (await queries.GetDecidedAsync(MaxRecalls, cancellationToken)).FirstOrDefault(r => r.IsInForce && r.LotIds.Contains(lotId)) is { } recall ? await ToDtoAsync(recall, cancellationToken) : null;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<PublicRecallDto>> GetListAsync(CancellationToken cancellationToken)
    {
        var list = new List<PublicRecallDto>();
        foreach (var recall in await queries.GetDecidedAsync(MaxRecalls, cancellationToken))
        {
            list.Add(await ToDtoAsync(recall, cancellationToken));
        }

        return list;
    }

    private async Task<PublicRecallDto> ToDtoAsync(Recall recall, CancellationToken cancellationToken) => new(
        recall.Number, recall.Title, recall.Reason, recall.DecidedOn!.Value, recall.IsInForce, recall.State,
        [.. (await queries.GetGoodsAsync(recall.Id, recall.Version, MaxLots, cancellationToken)).GroupBy(g => g.ProductName, StringComparer.Ordinal).Select(g => new PublicRecallGoods(g.Key, [.. g.Select(x => x.LotNumber)]))]);
}
