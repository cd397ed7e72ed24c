using CountyCloud.Framework.Application;
using CountyCloud.Framework.Errors;
using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ILotAppService"/>
public sealed class LotAppService(ILotQueries queries, TraceScope scope, ITraceParties parties, ITraceEventVerifier verifier, IInputProductFacts inputs) : ILotAppService
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
        string Name(string place) => sites.GetValueOrDefault(place)?.Name ?? (TraceIdentifiers.Parse(place)?.Code ?? place);
        return new LotDto
        {
            Lot = new LotListItemDto(lot.Id, lot.Number, lot.ProductCode, lot.ProductName, lot.State, lot.Quantity, lot.Uom, lot.StartedOn, lot.BestBefore, lot.IsBlocked),
            Identifier = lot.Identifier,
            Gtin = lot.Gtin,
            Packages = lot.CountPackages(),
            Holder = holder,
            Origin = lot.OriginPlace is { } origin ? Name(origin) : null,
            WithdrawalUntil = lot.WithdrawalUntil,
            QuantityIn = lot.QuantityIn,
            QuantityOut = lot.QuantityOut,
            QuantitySold = lot.QuantitySold,
            Stocks = [.. lot.Stocks.Where(s => s.Quantity > 0).OrderByDescending(s => s.Quantity).Select(s => new LotStockDto(s.Place, Name(s.Place), s.Quantity))],
            Blocks = [.. lot.Blocks.Select(b => new LotBlockDto(b.Reason, b.ReferenceNumber, b.Since))],
            Events = [.. events.Select(e => Told(e.Event, contents[(e.Event.Sequence, e.Event.Role)]))],
        };
    }

    private static string? Extension(EpcisEvent e, string name) => e.Extensions.TryGetValue(name, out var value) && value.ValueKind == System.Text.Json.JsonValueKind.String ? value.GetString() : null;

    /// <inheritdoc />
    public async Task<TraceVerificationDto> VerifyAsync(CancellationToken cancellationToken)
    {
        var found = await verifier.VerifyAsync(cancellationToken);
        return new TraceVerificationDto(found.IsIntact, found.EventCount, [.. found.Changed.Select(c => c.Sequence)]);
    }
}
