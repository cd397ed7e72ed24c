using System.Diagnostics;

namespace CountyCloud.Traceability;

/// <summary>Computes what a cause concerns: the lots themselves, everything that came of them, where it is and who sold it.</summary>
public sealed class RecallTracer(ITraceGraphQueries queries, TraceHolders holders)
{
    /// <summary>Computes it.</summary>
    /// <param name="seeds">Identifiers of the first lots.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<RecallSet> TraceAsync(IReadOnlyList<string> seeds, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var walked = await TraceWalk.GoAsync(seeds, true, part => queries.GetLinksAsync(part, true, cancellationToken));
        var lots = (await queries.GetLotsAsync([.. walked.Levels.Keys], cancellationToken)).OrderBy(l => walked.Levels[l.Identifier]).ThenBy(l => l.Number, StringComparer.Ordinal).ToList();
        Guid[] ids = [.. lots.Select(l => l.Id)];
        var stocks = (await queries.GetStocksAsync(ids, cancellationToken)).ToLookup(s => s.LotId);
        var sold = (await queries.GetMovementsAsync(ids, 0, cancellationToken)).Where(m => m.Reason is StockReason.Sold or StockReason.Returned).ToLookup(m => m.LotId);
        var places = stocks.SelectMany(s => s).Select(s => s.Place).Concat(sold.SelectMany(s => s).Select(s => s.Place)).Distinct(StringComparer.Ordinal).ToList();
        var sites = await holders.GetWhereAsync(places, cancellationToken);
        var names = await holders.GetNamesAsync([.. sites.Values.Select(s => s.SubjectId).Concat(lots.Select(l => l.HolderSubjectId).OfType<Guid>()).Distinct()], cancellationToken);
        var lines = new List<RecallLine>();
        foreach (var lot in lots)
        {
            RecallLine Line(RecallItemKind kind, string place, decimal quantity)
            {
                var site = sites.GetValueOrDefault(place);
                var holder = site?.SubjectId ?? lot.HolderSubjectId;
                return new RecallLine(lot.Id, lot.Number, lot.ProductName.Source, lot.Uom, kind, place, site?.Name ?? TraceHolders.Short(place), holder, holder is { } h ? names.GetValueOrDefault(h) : null, quantity);
            }

            lines.AddRange(stocks[lot.Id].OrderBy(s => s.Place, StringComparer.Ordinal).Select(s => Line(RecallItemKind.Stock, s.Place, s.Quantity)));
            lines.AddRange(SoldAt(lot, sold[lot.Id]).Select(s => Line(RecallItemKind.Sold, s.Place, s.Quantity)));
        }

        return new RecallSet(lines, ids, [.. lines.Select(l => l.HolderId).OfType<Guid>().Distinct()], walked.IsCut || seeds.Count >= TraceTargets.MaxSeeds, (long)Math.Ceiling(Stopwatch.GetElapsedTime(start).TotalMilliseconds));
    }

    // What came back may have come back elsewhere: no more is missing of a lot than was sold of it and did not return.
    private static IEnumerable<(string Place, decimal Quantity)> SoldAt(GraphLot lot, IEnumerable<GraphMovement> moved)
    {
        var left = lot.QuantitySold;
        foreach (var place in moved.GroupBy(m => m.Place, StringComparer.Ordinal).Select(g => (Place: g.Key, Sold: -g.Sum(m => m.Change))).Where(p => p.Sold > 0).OrderByDescending(p => p.Sold).ThenBy(p => p.Place, StringComparer.Ordinal))
        {
            var quantity = Math.Min(place.Sold, left);
            left -= quantity;
            if (quantity > 0)
            {
                yield return (place.Place, quantity);
            }
        }
    }
}
