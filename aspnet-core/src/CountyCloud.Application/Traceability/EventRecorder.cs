using System.Globalization;
using CountyCloud.Counties;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <summary>
/// The one way by which events are stored: forms, Excel, devices and the REST interface all end here. Inside the caller's unit of work; all
/// events or none.
/// </summary>
public sealed class EventRecorder(
    ILotStore store, ITraceParties parties, IGs1KeyDirectory keys, ILotProducts products, IInputProductFacts inputs, ICountyConfiguration configuration, IUnitOfWork unitOfWork, ICurrentTenant tenant, TraceDevices devices, IGuidGenerator ids, TimeProvider clock)
{
    private const string Canonical = "https://id.gs1.org/";

    // A document names the same few products and inputs again and again; each is asked for once.
    private readonly Dictionary<string, LotProductFacts?> _products = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InputProductFacts?> _inputs = new(StringComparer.Ordinal);

    /// <summary>Checks the rules, moves the stock of the lots and stores the events.</summary>
    /// <param name="events">Events in the order in which they are to be taken.</param>
    /// <param name="origin">Where they come from.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="BusinessException">A rule is broken; nothing is stored. Its data <c>eventIndex</c> tells which event.</exception>
    public Task<RecordedEvents> RecordAsync(IReadOnlyList<EpcisEvent> events, EventOrigin origin, CancellationToken cancellationToken) =>
        RecordAsync([.. events.Select(e => new CapturedEvent(e))], origin, cancellationToken);

    /// <summary>The same with the JSON-LD that each event was read from.</summary>
    public async Task<RecordedEvents> RecordAsync(IReadOnlyList<CapturedEvent> events, EventOrigin origin, CancellationToken cancellationToken)
    {
        if (events.Count > TraceConsts.MaxEventsAtOnce)
        {
            throw new BusinessException("Trace:TooManyEvents", 413).WithData("max", TraceConsts.MaxEventsAtOnce);
        }

        RecordedEvents? result = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () => result = await RecordInsideAsync(events, origin, cancellationToken), cancellationToken);
        return result!;
    }

    private async Task<RecordedEvents> RecordInsideAsync(IReadOnlyList<CapturedEvent> events, EventOrigin origin, CancellationToken cancellationToken)
    {
        if (events.Count == 0)
        {
            return new RecordedEvents([], []);
        }

        _products.Clear();
        _inputs.Clear();
        var county = tenant.Id ?? throw new InvalidOperationException("Events are a county's: none is selected.");
        var first = await store.TakeSequencesAsync(events.Count, cancellationToken);
        var items = events.Select((e, i) => Prepare(e, first + i)).ToList();
        var known = (await store.FindByHashAsync([.. items.Select(i => i.Hash).Distinct()], cancellationToken)).ToDictionary(StringComparer.Ordinal);
        var taken = (await TakenIdsAsync(items, known, cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var originals = await OriginalsAsync(items, cancellationToken);
        var returned = items.Where(i => i.Step == TraceStep.Returning).SelectMany(i => i.Captured.Event.EpcList).Select(EpcisIdentifiers.Normalise).Distinct(StringComparer.Ordinal).ToList();
        var sales = returned.Count == 0 ? new Dictionary<string, IReadOnlyList<StockChange>>() : await store.GetLastSalesAsync(returned, cancellationToken);
        await devices.OpenAsync([.. items.Select(i => i.Captured.Event)], cancellationToken);
        var book = await OpenBookAsync(items, originals, sales, origin, cancellationToken);
        var now = clock.GetUtcNow();
        var results = new List<RecordedEvent>();
        var rows = new List<TraceEvent>();
        var movements = new List<LotMovement>();
        foreach (var item in items)
        {
            var e = item.Captured.Event;
            var original = originals.GetValueOrDefault(item.Sequence);
            if (e.ErrorDeclaration is null && known.TryGetValue(item.Hash, out var before))
            {
                results.Add(new RecordedEvent(before.EventId, before.Sequence, IsDuplicate: true));
                continue;
            }

            if (original is { Declared: true })
            {
                // Declared wrong before: saying it again changes nothing.
                results.Add(new RecordedEvent(original.Event.EventId, original.Event.Sequence, IsDuplicate: true));
                continue;
            }

            try
            {
                // One id is one event (EPCIS 2.0 §7.4.1): a second one under it would be taken back together with the first.
                if (e is { ErrorDeclaration: null, EventId: { } given } && !taken.Add(given))
                {
                    throw new BusinessException("Trace:EventIdTaken", 409).WithData("eventId", given);
                }

                if (e.ErrorDeclaration is null)
                {
                    devices.Check(e, origin);
                }

                var changes = e.ErrorDeclaration is null
                    ? book.Take(await LotEventAsync(item, origin, cancellationToken) with { SoldWith = sales })
                    : original is not null ? book.TakeBack(new LotEvent(original.Content, original.Event.Step, original.Event.EventId, []), original.Movements, original.Later) : [];
                movements.AddRange(changes.Select((c, i) => new LotMovement(county, item.Sequence, i + 1, c)));
            }
            catch (BusinessException broken)
            {
                broken.WithData("eventIndex", item.Sequence - first);
                throw;
            }

            var id = e.EventId ?? item.Hash;
            var facts = new TraceEventFacts(
                item.Hash, EpcisJson.Stamp(item.Json, id, now), now, origin.RecordedBy, origin.SubjectId, origin.CaptureJobId, item.Step,
                origin.SubmissionKey is { } key ? (events.Count == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}#{item.Sequence - first}")) : null);
            rows.Add(new TraceEvent(ids.Create(), county, item.Sequence, e with { EventId = id }, facts, EpcisIdentifiers.Normalise));
            if (e.ErrorDeclaration is null)
            {
                known.Add(item.Hash, (item.Sequence, id));
                devices.Report(e, id, item.Sequence);
            }

            results.Add(new RecordedEvent(id, item.Sequence, IsDuplicate: false));
        }

        store.Add(book.NewLots, book.NewPackages, rows, movements);
        await unitOfWork.SaveAsync(cancellationToken);
        return new RecordedEvents(results, book.Warnings);
    }

    private static Item Prepare(CapturedEvent captured, long sequence)
    {
        var json = captured.Json ?? EpcisJson.Write(captured.Event);
        return new Item(captured, sequence, json, captured.Hash ?? EpcisEventHash.OfStored(json), captured.Step ?? StepToEvent.StepOf(captured.Event));
    }

    private async Task<IReadOnlySet<string>> TakenIdsAsync(List<Item> items, Dictionary<string, (long Sequence, string EventId)> known, CancellationToken cancellationToken)
    {
        List<string> given = [.. items.Where(i => i.Captured.Event.ErrorDeclaration is null && !known.ContainsKey(i.Hash)).Select(i => i.Captured.Event.EventId).OfType<string>().Distinct(StringComparer.Ordinal)];
        return given.Count == 0 ? new HashSet<string>(StringComparer.Ordinal) : await store.FindTakenIdsAsync(given, cancellationToken);
    }

    /// <summary>The events that the error declarations among these take back, by the declaration's place.</summary>
    private async Task<Dictionary<long, Original>> OriginalsAsync(List<Item> items, CancellationToken cancellationToken)
    {
        var originals = new Dictionary<long, Original>();
        foreach (var item in items.Where(i => i.Captured.Event.ErrorDeclaration is not null))
        {
            if (await store.FindEventAsync(item.Captured.Event.EventId ?? item.Hash, cancellationToken) is not { } wrong)
            {
                // The standard lets a declaration be captured whose event is not known here; it moves nothing.
                continue;
            }

            var content = EpcisJson.ReadStored(wrong.Document);
            var later = await store.GetLaterAsync([.. TraceEvent.EpcsOf(content, EpcisIdentifiers.Normalise).Select(x => x.Identifier).Distinct()], wrong.Sequence, cancellationToken);
            originals.Add(item.Sequence, new Original(wrong, content, await store.GetMovementsAsync(wrong.Sequence, cancellationToken), later, await store.IsDeclaredWrongAsync(wrong.EventId, cancellationToken)));
        }

        return originals;
    }

    private async Task<LotBook> OpenBookAsync(List<Item> items, Dictionary<long, Original> originals, IReadOnlyDictionary<string, IReadOnlyList<StockChange>> sales, EventOrigin origin, CancellationToken cancellationToken)
    {
        var contents = items.Select(i => i.Captured.Event).Concat(originals.Values.Select(o => o.Content)).ToList();
        var identifiers = contents.SelectMany(e => TraceEvent.EpcsOf(e, EpcisIdentifiers.Normalise)).Select(x => x.Identifier).Distinct(StringComparer.Ordinal).ToList();
        if (identifiers.FirstOrDefault(i => i.Length > TraceConsts.MaxIdentifierLength) is { } tooLong)
        {
            throw new BusinessException("Trace:IdentifierTooLong", 400).WithData("identifier", tooLong[..40]).WithData("max", TraceConsts.MaxIdentifierLength);
        }

        await CheckKeysAsync(contents, identifiers, cancellationToken);
        var (places, stockKeys) = await PlacesAsync(contents, cancellationToken);
        var packages = await store.GetPackagesAsync(identifiers, cancellationToken);
        var lots = await store.GetLotsAsync(identifiers, [.. packages.Select(p => p.Identifier)], [.. originals.Values.SelectMany(o => o.Movements).Concat(sales.Values.SelectMany(s => s)).Select(m => m.LotId).Distinct()], cancellationToken);
        return new LotBook(
            new LotBookSetting
            {
                County = tenant.Name ?? string.Empty,
                Now = clock.GetUtcNow().UtcDateTime,
                Bands = await configuration.GetAsync<YieldBandValues>(cancellationToken),
                Places = places,
                ChecksPlaces = true,
                Own = origin.ChecksPeople ? await parties.GetOwnSubjectIdsAsync(cancellationToken) : null,
                Normalise = x => EpcisIdentifiers.Normalise(x) is var normal && stockKeys.TryGetValue(normal, out var key) ? key : normal,
            },
            ids, lots, packages);
    }

    /// <summary>Refuses goods and places whose GS1 keys another county registered; to whom goods go may be anybody.</summary>
    private async Task CheckKeysAsync(List<EpcisEvent> contents, List<string> identifiers, CancellationToken cancellationToken)
    {
        var named = identifiers.Concat(contents.SelectMany(e => new[] { e.ReadPoint, e.BizLocation }).OfType<string>().Select(EpcisIdentifiers.Normalise));
        var found = named.Select(KeyOf).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (found.Count == 0)
        {
            return;
        }

        foreach (var (key, standing) in await keys.GetStandingsAsync(found, cancellationToken))
        {
            var rule = new KeyIsNotAnotherCountysRule(key, standing);
            if (rule.IsBroken)
            {
                throw rule.ToException().WithData("eventIndex", contents.FindIndex(e => NamedBy(e).Any(i => KeyOf(i) == key)));
            }
        }
    }

    private static IEnumerable<string> NamedBy(EpcisEvent e) =>
        TraceEvent.EpcsOf(e, EpcisIdentifiers.Normalise).Select(x => x.Identifier).Concat(new[] { e.ReadPoint, e.BizLocation }.OfType<string>().Select(EpcisIdentifiers.Normalise));

    /// <summary>GTIN or GLN in a canonical Digital Link URI.</summary>
    private static string? KeyOf(string identifier) =>
        identifier.StartsWith(Canonical, StringComparison.Ordinal) && identifier[Canonical.Length..].Split('/') is ["01" or "414", { Length: 13 or 14 } key, ..] && key.All(char.IsAsciiDigit) ? key : null;

    private async Task<(IReadOnlyDictionary<string, LotPlace> Places, IReadOnlyDictionary<string, string> StockKeys)> PlacesAsync(List<EpcisEvent> contents, CancellationToken cancellationToken)
    {
        var named = contents.SelectMany(e => new[] { e.ReadPoint, e.BizLocation }.Concat(e.SourceList.Concat(e.DestinationList).Select(x => x.Id))).OfType<string>().Select(EpcisIdentifiers.Normalise).Distinct(StringComparer.Ordinal).ToList();
        var sites = await parties.GetSitesAsync(named, cancellationToken);
        var subjects = await parties.GetPartiesAsync([.. sites.Values.Select(s => s.SubjectId).Distinct()], cancellationToken);
        var places = new Dictionary<string, LotPlace>(StringComparer.Ordinal);
        foreach (var (identifier, site) in sites)
        {
            var subject = subjects.GetValueOrDefault(site.SubjectId);
            places[site.StockKey] = places[identifier] = new LotPlace(site.Id, site.SubjectId, subject?.Name ?? site.Name, subject?.IsFiled ?? true, subject?.IsCancelled ?? false);
        }

        foreach (var (identifier, party) in await parties.GetPartiesAsync(named, cancellationToken))
        {
            places[identifier] = new LotPlace(null, party.Id, party.Name, party.IsFiled, party.IsCancelled);
        }

        return (places, sites.ToDictionary(s => s.Key, s => s.Value.StockKey, StringComparer.Ordinal));
    }

    private async Task<LotEvent> LotEventAsync(Item item, EventOrigin origin, CancellationToken cancellationToken)
    {
        var e = item.Captured.Event;
        var newLots = item.Captured.NewLots ?? await NewLotsAsync(e, cancellationToken);
        if (item.Step != TraceStep.InputUse)
        {
            return new LotEvent(e, item.Step, e.EventId ?? item.Hash, newLots, origin.SubjectId);
        }

        var code = Text(e, StepToEvent.InputProductExtension);
        var product = code is null ? null : await OnceAsync(_inputs, code, () => inputs.FindAsync(code, cancellationToken));
        if (product is { Banned: true })
        {
            throw new BusinessException("Trace:InputBanned").WithData("product", product.Name);
        }

        // What the sender says may be longer than the county's list, never shorter.
        var said = e.Extensions.TryGetValue(StepToEvent.WithdrawalDaysExtension, out var days) && days.ValueKind == System.Text.Json.JsonValueKind.Number && days.TryGetInt32(out var number) ? number : 0;
        return new LotEvent(e, item.Step, e.EventId ?? item.Hash, newLots, origin.SubjectId, Math.Clamp(Math.Max(said, product?.WithdrawalDays ?? 0), 0, 3650), product?.Name ?? code);
    }

    /// <summary>Lots that a captured event begins: of products with a GTIN that the library has, and of the county's own lot identifiers.</summary>
    private async Task<IReadOnlyList<NewLot>> NewLotsAsync(EpcisEvent e, CancellationToken cancellationToken)
    {
        if (e is not ({ Type: EpcisEventType.TransformationEvent } or { Type: EpcisEventType.ObjectEvent, Action: EpcisAction.Add }))
        {
            return [];
        }

        var begun = new List<NewLot>();
        foreach (var q in e.OutputQuantityList.Concat(e.QuantityList))
        {
            var identifier = EpcisIdentifiers.Normalise(q.EpcClass);
            if (LotKey(identifier) is ({ } gtin, { } lot) && await OnceAsync(_products, "gtin:" + gtin, () => products.FindByGtinAsync(gtin, cancellationToken)) is { } product)
            {
                begun.Add(new NewLot(identifier, $"{gtin}-{lot}", product.Product, gtin, q.Uom, BestBefore(e)));
            }
            else if (TraceIdentifiers.Parse(identifier) is { Kind: TraceIdentifierKind.Lot } own)
            {
                var code = Text(e, "cc:productCode");
                var found = code is null ? null : await OnceAsync(_products, "code:" + code, () => products.FindByCodeAsync(code, cancellationToken));
                var name = Text(e, "cbvmda:descriptionShort") ?? code ?? own.Code;
                begun.Add(new NewLot(identifier, own.Code, found?.Product ?? new LotProduct(null, code ?? "-", LocalizedText.Of(name, name)), found?.Gtin, q.Uom, BestBefore(e)));
            }
        }

        return begun;
    }

    private static async Task<T?> OnceAsync<T>(Dictionary<string, T?> known, string key, Func<Task<T?>> find)
        where T : class
    {
        if (!known.TryGetValue(key, out var found))
        {
            known[key] = found = await find();
        }

        return found;
    }

    private static (string? Gtin, string? Lot) LotKey(string identifier)
    {
        var parts = identifier.StartsWith("https://id.gs1.org/01/", StringComparison.Ordinal) ? identifier["https://id.gs1.org/01/".Length..].Split('/') : [];
        return parts is [var gtin, "10", var lot] ? (gtin, Uri.UnescapeDataString(lot)) : (null, null);
    }

    private static DateOnly? BestBefore(EpcisEvent e) =>
        (Text(e, "cbvmda:bestBeforeDate") ?? Text(e, "cbvmda:sellByDate") ?? Text(e, "cbvmda:itemExpirationDate")) is { } text && DateOnly.TryParse(text.Split('T')[0], CultureInfo.InvariantCulture, out var day) ? day : null;

    private static string? Text(EpcisEvent e, string name) =>
        (e.Extensions.TryGetValue(name, out var value) || e.Ilmd.TryGetValue(name, out value)) && value.ValueKind == System.Text.Json.JsonValueKind.String ? value.GetString() : null;

    private sealed record Item(CapturedEvent Captured, long Sequence, string Json, string Hash, TraceStep? Step);

    private sealed record Original(TraceEvent Event, EpcisEvent Content, IReadOnlyList<StockChange> Movements, IReadOnlyDictionary<string, IReadOnlyList<string>> Later, bool Declared);
}
