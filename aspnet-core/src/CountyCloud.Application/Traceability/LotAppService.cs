using CountyCloud.Framework.Application;
using CountyCloud.Framework.Errors;
using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ILotAppService"/>
public sealed class LotAppService(ILotQueries queries, TraceScope scope, ITraceParties parties, ITraceEventVerifier verifier, IInputProductFacts inputs, TimeProvider clock) : ILotAppService
{
    private const int MostEvents = 500;

    /// <inheritdoc />
    public async Task<PagedResultDto<LotListItemDto>> GetListAsync(LotListInput input, CancellationToken cancellationToken)
    {
        var own = input.IsOnHand ? await scope.GetMembershipsAsync(cancellationToken) : [];
        IReadOnlyList<string> places = own.Count == 0 ? [] : [.. (await parties.GetSitesOfAsync(own, cancellationToken)).Select(s => s.StockKey)];
        var page = await queries.GetListAsync(input, await scope.GetSubjectIdsOfSeenLotsAsync(cancellationToken), own, places, clock.GetUtcNow().UtcDateTime, cancellationToken);
        return input.WithPlaces && page.Items.Count > 0 ? new PagedResultDto<LotListItemDto>(page.TotalCount, await WithPlacesAsync(page.Items, input.IsOnHand ? own : null, cancellationToken)) : page;
    }

    /// <inheritdoc />
    public async Task<LotDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var lot = await queries.FindAsync(id, await scope.GetSubjectIdsOfSeenLotsAsync(cancellationToken), cancellationToken) ?? throw new EntityNotFoundException(typeof(Lot), id);
        var events = await queries.GetEventsAsync(lot.Identifier, MostEvents, cancellationToken);
        var contents = events.ToDictionary(e => (e.Event.Sequence, e.Event.Role), e => EpcisJson.ReadStored(e.Document));
        var named = await parties.GetPartiesAsync([.. contents.Values.SelectMany(c => c.SourceList.Concat(c.DestinationList)).Select(p => EpcisIdentifiers.Normalise(p.Id)).Distinct()], cancellationToken);
        var used = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in contents.Values.Select(c => Extension(c, StepToEvent.InputProductExtension)).OfType<string>().Distinct())
        {
            used[code] = (await inputs.FindAsync(code, cancellationToken))?.Name ?? code;
        }

        var sites = await parties.GetSitesAsync([.. lot.Stocks.Select(s => s.Place).Concat(events.Select(e => e.Event.Place).OfType<string>()).Append(lot.OriginPlace ?? string.Empty).Distinct()], cancellationToken);
        var holder = lot.HolderSubjectId is { } h ? (await parties.GetPartiesAsync([h], cancellationToken)).GetValueOrDefault(h)?.Name : null;
        string? Party(IReadOnlyList<EpcisTyped> list, string? name) => list.Count == 0 ? name : named.GetValueOrDefault(EpcisIdentifiers.Normalise(list[0].Id))?.Name ?? TraceHolders.Short(list[0].Id);
        LotEventDto Told(LotEventDto e, EpcisEvent c) => e with
        {
            Place = e.Place is { } p ? Name(p) : null,
            ToParty = Party(c.DestinationList, Extension(c, StepToEvent.ToNameExtension)),
            FromParty = Party(c.SourceList, Extension(c, StepToEvent.FromNameExtension)),
            Input = Extension(c, StepToEvent.InputProductExtension) is { } code ? string.Join(' ', new[] { used[code], Extension(c, StepToEvent.InputQuantityExtension) }.OfType<string>()) : null,
            Note = Extension(c, StepToEvent.NoteExtension),
        };
        var receivers = await ReceiversAsync(lot.Stocks.Select(s => s.Place), cancellationToken);
        string Name(string place) => TraceConsts.IsOnTheWay(place) ? TraceConsts.InTransit : sites.GetValueOrDefault(place)?.Name ?? (TraceIdentifiers.Parse(place)?.Code ?? place);
        return new LotDto
        {
            Lot = new LotListItemDto(lot.Id, lot.Number, lot.ProductCode, lot.ProductName, lot.State, lot.Quantity, lot.Uom, lot.StartedOn, lot.BestBefore, lot.IsBlocked) { WithdrawalUntil = lot.WithdrawalUntil },
            Identifier = lot.Identifier,
            Gtin = lot.Gtin,
            Packages = lot.CountPackages(),
            Holder = holder,
            Origin = lot.OriginPlace is { } origin ? Name(origin) : null,
            WithdrawalUntil = lot.WithdrawalUntil,
            QuantityIn = lot.QuantityIn,
            QuantityOut = lot.QuantityOut,
            QuantitySold = lot.QuantitySold,
            Stocks = [.. lot.Stocks.Where(s => s.Quantity > 0).OrderByDescending(s => s.Quantity)
                .Select(s => new LotStockDto(TraceConsts.IsOnTheWay(s.Place) ? TraceConsts.InTransit : s.Place, Name(s.Place), s.Quantity) { ToParty = TraceConsts.ReceiverAt(s.Place) is { } r ? receivers.GetValueOrDefault(r)?.Name : null })],
            Blocks = [.. lot.Blocks.Select(b => new LotBlockDto(b.Reason, b.ReferenceNumber, b.Since))],
            Events = [.. events.Select(e => Told(e.Event, contents[(e.Event.Sequence, e.Event.Role)]))],
        };
    }

    // What of a lot is on hand is told without what stands at others' places.
    private async Task<IReadOnlyList<LotListItemDto>> WithPlacesAsync(IReadOnlyList<LotListItemDto> lots, IReadOnlyCollection<Guid>? own, CancellationToken cancellationToken)
    {
        var where = await queries.GetPlacesAsync([.. lots.Select(l => l.Id)], cancellationToken);
        var sites = await parties.GetSitesAsync([.. where.Select(w => w.Place).Distinct()], cancellationToken);
        var receivers = await ReceiversAsync(where.Select(w => w.Place), cancellationToken);
        LotPlaceDto Place(LotAt at)
        {
            var site = sites.GetValueOrDefault(at.Place);
            var isOnTheWay = TraceConsts.IsOnTheWay(at.Place);
            var name = isOnTheWay ? TraceConsts.ReceiverAt(at.Place) is { } r ? receivers.GetValueOrDefault(r)?.Name : null : site?.Name ?? (at.Place == TraceConsts.NoPlace ? null : TraceHolders.Short(at.Place));
            return new LotPlaceDto(site?.Id, name, at.Quantity, isOnTheWay);
        }

        var places = where.Where(w => own is null || sites.GetValueOrDefault(w.Place) is not { SubjectId: var subject } || own.Contains(subject)).ToLookup(w => w.LotId);
        return [.. lots.Select(l => l with { Places = [.. places[l.Id].Select(Place)] })];
    }

    private async Task<IReadOnlyDictionary<Guid, TracePartyFacts>> ReceiversAsync(IEnumerable<string> places, CancellationToken cancellationToken) =>
        await parties.GetPartiesAsync([.. places.Select(TraceConsts.ReceiverAt).OfType<Guid>().Distinct()], cancellationToken);

    private static string? Extension(EpcisEvent e, string name) => e.Extensions.TryGetValue(name, out var value) && value.ValueKind == System.Text.Json.JsonValueKind.String ? value.GetString() : null;

    /// <inheritdoc />
    public async Task<TraceVerificationDto> VerifyAsync(CancellationToken cancellationToken)
    {
        var found = await verifier.VerifyAsync(cancellationToken);
        return new TraceVerificationDto(found.IsIntact, found.EventCount, [.. found.Changed.Select(c => c.Sequence)]);
    }
}
