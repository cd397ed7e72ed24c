using CountyCloud.Framework.Application;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ILotAppService"/>
public sealed class LotAppService(ILotQueries queries, TraceScope scope, ITraceParties parties, ITraceEventVerifier verifier) : ILotAppService
{
    private const int MostEvents = 500;

    /// <inheritdoc />
    public async Task<PagedResultDto<LotListItemDto>> GetListAsync(LotListInput input, CancellationToken cancellationToken) =>
        await queries.GetListAsync(input, await scope.GetSubjectIdsOfSeenLotsAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<LotDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var lot = await queries.FindAsync(id, await scope.GetSubjectIdsOfSeenLotsAsync(cancellationToken), cancellationToken) ?? throw new EntityNotFoundException(typeof(Lot), id);
        var events = await queries.GetEventsAsync(lot.Identifier, MostEvents, cancellationToken);
        var sites = await parties.GetSitesAsync([.. lot.Stocks.Select(s => s.Place).Concat(events.Select(e => e.Place).OfType<string>()).Append(lot.OriginPlace ?? string.Empty).Distinct()], cancellationToken);
        var holder = lot.HolderSubjectId is { } h ? (await parties.GetPartiesAsync([h], cancellationToken)).GetValueOrDefault(h)?.Name : null;
        string Name(string place) => sites.GetValueOrDefault(place)?.Name ?? (TraceIdentifiers.Parse(place)?.Code ?? place);
        return new LotDto
        {
            Lot = new LotListItemDto(lot.Id, lot.Number, lot.ProductCode, lot.ProductName, lot.State, lot.Quantity, lot.Uom, lot.StartedOn, lot.BestBefore, lot.IsBlocked),
            Identifier = lot.Identifier,
            Gtin = lot.Gtin,
            Holder = holder,
            Origin = lot.OriginPlace is { } origin ? Name(origin) : null,
            WithdrawalUntil = lot.WithdrawalUntil,
            QuantityIn = lot.QuantityIn,
            QuantityOut = lot.QuantityOut,
            QuantitySold = lot.QuantitySold,
            Stocks = [.. lot.Stocks.Where(s => s.Quantity > 0).OrderByDescending(s => s.Quantity).Select(s => new LotStockDto(s.Place, Name(s.Place), s.Quantity))],
            Blocks = [.. lot.Blocks.Select(b => new LotBlockDto(b.Reason, b.ReferenceNumber, b.Since))],
            Events = [.. events.Select(e => e with { Place = e.Place is { } p ? Name(p) : null })],
        };
    }

    /// <inheritdoc />
    public async Task<TraceVerificationDto> VerifyAsync(CancellationToken cancellationToken)
    {
        var found = await verifier.VerifyAsync(cancellationToken);
        return new TraceVerificationDto(found.IsIntact, found.EventCount, [.. found.Changed.Select(c => c.Sequence)]);
    }
}
