using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceGraphAppService"/>
public sealed class TraceGraphAppService(ITraceGraphQueries queries, TraceHolders holders, ILotQueries lots, TraceScope scope, TraceTargets targets) : ITraceGraphAppService
{
    /// <inheritdoc />
    public async Task<TraceGraphDto> GetGraphAsync(TraceGraphInput input, CancellationToken cancellationToken)
    {
        var root = await targets.FindIdentifierAsync(input.Of, cancellationToken) ?? throw new EntityNotFoundException(typeof(Lot), input.Of);
        var own = await scope.GetSubjectIdsOfSeenLotsAsync(cancellationToken);
        if (own is not null && ((await queries.GetLotsAsync([root], cancellationToken)).SingleOrDefault() is not { } asked || await lots.FindAsync(asked.Id, own, cancellationToken) is null))
        {
            throw new EntityNotFoundException(typeof(Lot), input.Of);
        }

        var levels = new Dictionary<string, int>(StringComparer.Ordinal) { [root] = 0 };
        var links = new Dictionary<(long, TraceEpcRole, string), TraceLink>();
        var isCut = false;
        foreach (var forward in input.Direction switch { TraceDirection.Forward => [true], TraceDirection.Backward => [false], _ => new[] { false, true } })
        {
            var walked = await TraceWalk.GoAsync([root], forward, part => queries.GetLinksAsync(part, forward, cancellationToken));
            isCut |= walked.IsCut;
            foreach (var (identifier, level) in walked.Levels)
            {
                levels.TryAdd(identifier, forward ? level : -level);
            }

            foreach (var link in walked.Links)
            {
                links.TryAdd((link.Sequence, link.Role, link.Identifier), link);
            }
        }

        var nodes = await NodesAsync(levels, own, cancellationToken);
        var events = links.Values.DistinctBy(l => l.Sequence).OrderBy(l => l.Sequence).ToList();
        var places = await holders.GetSiteNamesAsync([.. events.Select(e => e.Place).OfType<string>().Distinct(StringComparer.Ordinal)], cancellationToken);
        return new TraceGraphDto(
            root, nodes.First(n => n.Identifier == root).Name, isCut, nodes,
            [.. events.Select(e => new TraceGraphEventDto(e.Sequence, e.EventId, e.Time, e.Step, e.BizStep, e.Place is { } p ? places.GetValueOrDefault(p) ?? TraceHolders.Short(p) : null))],
            [.. links.Values.OrderBy(l => l.Sequence).ThenBy(l => l.Role).Select(l => new TraceGraphLinkDto(l.Sequence, l.Identifier, l.Role, l.Quantity, l.Uom))]);
    }

    private async Task<IReadOnlyList<TraceGraphNodeDto>> NodesAsync(Dictionary<string, int> levels, IReadOnlySet<Guid>? own, CancellationToken cancellationToken)
    {
        var known = (await queries.GetLotsAsync(levels.Keys, cancellationToken)).ToDictionary(l => l.Identifier, StringComparer.Ordinal);
        var moved = (await queries.GetMovementsAsync([.. known.Values.Select(l => l.Id)], 0, cancellationToken)).ToLookup(m => m.LotId);
        var hands = (await queries.GetHandsAsync(levels.Keys, cancellationToken)).ToLookup(h => h.Identifier, h => h.SubjectId, StringComparer.Ordinal);
        var packages = known.Count == levels.Count ? new Dictionary<string, string>() : await queries.GetPackagesAsync([.. levels.Keys.Where(i => !known.ContainsKey(i))], cancellationToken);
        var names = await holders.GetNamesAsync([.. hands.SelectMany(h => h).Concat(known.Values.Select(l => l.HolderSubjectId).OfType<Guid>()).Distinct()], cancellationToken);
        var sites = await holders.GetSiteNamesAsync([.. known.Values.Select(l => l.OriginPlace).OfType<string>().Concat(packages.Values).Distinct(StringComparer.Ordinal)], cancellationToken);
        string? Site(string? place) => place is null ? null : sites.GetValueOrDefault(place) ?? TraceHolders.Short(place);
        var nodes = new List<TraceGraphNodeDto>(levels.Count);
        foreach (var (identifier, level) in levels.OrderBy(l => l.Value).ThenBy(l => l.Key, StringComparer.Ordinal))
        {
            if (!known.TryGetValue(identifier, out var lot))
            {
                nodes.Add(new TraceGraphNodeDto(identifier, level, null, TraceHolders.Short(identifier), null, null, false, null, Site(packages.GetValueOrDefault(identifier)), null, [], null));
                continue;
            }

            var subjects = hands[identifier].Distinct().ToList();
            var sees = own is null || subjects.Any(own.Contains) || (lot.HolderSubjectId is { } h && own.Contains(h));
            nodes.Add(new TraceGraphNodeDto(
                identifier, level, lot.Id, lot.Number, lot.ProductName, lot.State, lot.IsBlocked, lot.StartedOn, Site(lot.OriginPlace), sees && lot.HolderSubjectId is { } holder ? names.GetValueOrDefault(holder) : null,
                sees ? [.. subjects.Select(s => names.GetValueOrDefault(s)).OfType<string>().Order(StringComparer.Ordinal)] : [], sees ? Balance(lot, moved[lot.Id]) : null));
        }

        return nodes;
    }

    private static TraceBalanceDto Balance(GraphLot lot, IEnumerable<GraphMovement> moved)
    {
        var sums = moved.GroupBy(m => m.Reason).ToDictionary(g => g.Key, g => g.Sum(m => m.Change));
        decimal Of(StockReason reason) => sums.GetValueOrDefault(reason);
        return new TraceBalanceDto(lot.Uom, lot.QuantityIn, -Of(StockReason.Used), -Of(StockReason.Sold) - Of(StockReason.Returned), -Of(StockReason.Destroyed), lot.Quantity);
    }
}
