using CountyCloud.Framework.Entities;
using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <summary>
/// Takes events one after another: checks the rules of W-27 and moves the stock of the lots and packages it was given. It knows no
/// database; whoever uses it gives it every lot and package that the events name and stores what changed.
/// </summary>
public sealed class LotBook(LotBookSetting setting, IGuidGenerator ids, IEnumerable<Lot> lots, IEnumerable<TracePackage> packages)
{
    private readonly Dictionary<string, Lot> _lots = lots.ToDictionary(l => l.Identifier, StringComparer.Ordinal);
    private readonly Dictionary<string, TracePackage> _packages = packages.ToDictionary(p => p.Identifier, StringComparer.Ordinal);
    private readonly List<Lot> _newLots = [];
    private readonly List<TracePackage> _newPackages = [];
    private readonly List<TraceWarning> _warnings = [];
    private List<StockChange> _changes = [];

    /// <summary>Lots that the events began.</summary>
    public IReadOnlyList<Lot> NewLots => _newLots;

    /// <summary>Packages that the events began.</summary>
    public IReadOnlyList<TracePackage> NewPackages => _newPackages;

    /// <summary>What should be looked at.</summary>
    public IReadOnlyList<TraceWarning> Warnings => _warnings;

    /// <summary>The lot of an identifier; null when it is none of the county's.</summary>
    public Lot? Find(string identifier) => _lots.GetValueOrDefault(setting.Normalise(identifier));

    /// <summary>Takes an event.</summary>
    /// <returns>What it changed.</returns>
    /// <exception cref="Framework.Errors.BusinessException">A rule is broken. The book must not be used further.</exception>
    public IReadOnlyList<StockChange> Take(LotEvent e)
    {
        _changes = [];
        Check(new NothingHappensInTheFutureRule(e.Content.EventTime.UtcDateTime, setting.Now));
        CheckPlaces(e);
        var epcs = TraceEvent.EpcsOf(e.Content, setting.Normalise).ToList();
        foreach (var epc in epcs)
        {
            CheckIdentifier(epc, e);
        }

        switch (e.Content.Type)
        {
            case EpcisEventType.ObjectEvent:
                TakeObjects(e, epcs);
                break;
            case EpcisEventType.AggregationEvent:
                TakeAggregation(e, epcs);
                break;
            case EpcisEventType.TransformationEvent:
                TakeTransformation(e, epcs);
                break;
            default:
                // Transactions and associations tie things together; they move none.
                break;
        }

        return _changes;
    }

    /// <summary>Takes an event back that was declared wrong.</summary>
    /// <param name="e">The wrong event.</param>
    /// <param name="movements">What it changed.</param>
    /// <param name="later">Later events of the same lots and packages by identifier, in words; each that was itself taken back is left out.</param>
    /// <returns>What is changed now.</returns>
    public IReadOnlyList<StockChange> TakeBack(LotEvent e, IReadOnlyList<StockChange> movements, IReadOnlyDictionary<string, IReadOnlyList<string>> later)
    {
        _changes = [];
        var byId = _lots.Values.ToDictionary(l => l.Id);
        IReadOnlyList<string> LaterOf(string identifier) => later.GetValueOrDefault(identifier) ?? [];
        foreach (var lot in byId.Values.Where(l => movements.Any(m => m.LotId == l.Id)))
        {
            Check(new OnlyTheHolderActsRule(lot.Number, lot.HolderSubjectId, setting.Own));
            var needed = movements.Where(m => m.LotId == lot.Id).GroupBy(m => m.Place, StringComparer.Ordinal).Any(g => lot.At(g.Key) < g.Sum(m => m.Quantity));
            if (needed || lot.FirstEventId == e.EventId)
            {
                Check(new NothingCameAfterRule(e.EventId, LaterOf(lot.Identifier)));
            }
        }

        // What a package did later says more than the lots that it held.
        var epcs = TraceEvent.EpcsOf(e.Content, setting.Normalise).ToList();
        foreach (var package in epcs.Where(x => _packages.ContainsKey(x.Identifier)))
        {
            Check(new NothingCameAfterRule(e.EventId, LaterOf(package.Identifier)));
        }

        // What comes goes first, so that no place is below nothing in between.
        foreach (var m in movements.OrderBy(m => m.Quantity))
        {
            Change(byId[m.LotId], m.Place, -m.Quantity, m.Reason);
        }

        if (e.Step is TraceStep.Packing or TraceStep.Unpacking)
        {
            var told = StepToEvent.PackagesOf(e.Content) ?? (e.Content.Type == EpcisEventType.AggregationEvent ? 1 : 0);
            foreach (var lot in byId.Values.Where(l => movements.Any(m => m.LotId == l.Id) || epcs.Exists(x => x.Identifier == l.Identifier)))
            {
                lot.Pack(e.Step == TraceStep.Packing ? -told : told);
            }
        }

        foreach (var package in epcs.Where(x => _packages.ContainsKey(x.Identifier)).Select(x => (_packages[x.Identifier], x.Role)))
        {
            if (package.Role == TraceEpcRole.Child)
            {
                package.Item1.PutInto(e.Content.Action == EpcisAction.Add ? null : setting.Normalise(e.Content.ParentId!));
            }
            else if (package.Role == TraceEpcRole.Epc && From(e) is { } from)
            {
                package.Item1.MoveTo(from);
            }
        }

        foreach (var lot in epcs.Select(x => Find(x.Identifier)).OfType<Lot>())
        {
            lot.CloseWithdrawal(e.EventId);
            if (lot is { State: LotState.Sold, Quantity: > 0 })
            {
                lot.Enter(LotState.InStock);
            }
        }

        return _changes;
    }

    private static void Check(IBusinessRule rule)
    {
        if (rule.IsBroken)
        {
            throw rule.ToException();
        }
    }

    private void CheckPlaces(LotEvent e)
    {
        foreach (var place in new[] { e.Content.ReadPoint, e.Content.BizLocation }.OfType<string>().Select(setting.Normalise))
        {
            var issuer = TraceIdentifiers.Parse(place);
            Check(new IdentifierIsOfTheCountyRule(place, issuer?.County, setting.County));
            if (setting.ChecksPlaces)
            {
                Check(new IdentifierIsRegisteredRule(place, issuer is null || setting.Places.ContainsKey(place)));
            }

            if (setting.Places.GetValueOrDefault(place) is { } known)
            {
                Check(new SenderIsFiledRule(known.SubjectName, known.IsFiled, known.IsCancelled, e.Step));
                Check(new PlaceIsOwnRule(known.SubjectName, known.SubjectId, setting.Own));
            }
        }

        foreach (var party in e.Content.SourceList.Concat(e.Content.DestinationList).Select(p => setting.Normalise(p.Id)))
        {
            if (TraceIdentifiers.Parse(party) is { } issuer && issuer.County == setting.County && setting.ChecksPlaces)
            {
                Check(new IdentifierIsRegisteredRule(party, setting.Places.ContainsKey(party)));
            }
        }
    }

    private void CheckIdentifier(TraceEpc epc, LotEvent e)
    {
        var issuer = TraceIdentifiers.Parse(epc.Identifier);
        Check(new IdentifierIsOfTheCountyRule(epc.Identifier, issuer?.County, setting.County));
        if (_lots.GetValueOrDefault(epc.Identifier) is { } lot)
        {
            var time = e.Content.EventTime.UtcDateTime;
            Check(new NothingHappensBeforeTheLotBeganRule(lot.Number, lot.StartedOn, time));
            if (epc.IsClass && epc.Quantity is { } quantity)
            {
                Check(new UnitIsTheLotsRule(lot.Number, lot.Uom, epc.Uom));
                Check(new QuantityIsMeasurableRule(lot.Number, quantity, lot.Uom));
            }

            // Who receives is not who has it; he is checked by his place.
            if (e.Step is not (TraceStep.Receiving or TraceStep.Purchase or TraceStep.Returning))
            {
                Check(new OnlyTheHolderActsRule(lot.Number, HolderAt(lot, e), setting.Own));
            }

            if (e.Step is { } step && epc.Role != TraceEpcRole.Output)
            {
                Check(new WithdrawalPeriodIsOverRule(lot.Number, lot.WithdrawalUntil, time, step));
                Check(new LotIsNotBlockedRule(lot.Number, lot.Blocks, step));
                Check(new BestBeforeIsNotOverRule(lot.Number, lot.BestBefore, time, step));
            }

            return;
        }

        // A lot of the county is registered by the event that begins it; items (codes) are known to the register of codes.
        var begins = epc.Role == TraceEpcRole.Output || (epc.Role == TraceEpcRole.Epc && e.Content is { Type: EpcisEventType.ObjectEvent, Action: EpcisAction.Add });
        Check(new IdentifierIsRegisteredRule(epc.Identifier, issuer?.Kind != TraceIdentifierKind.Lot || (begins && e.NewLots.Any(n => n.Identifier == epc.Identifier))));
    }

    private void TakeObjects(LotEvent e, List<TraceEpc> epcs)
    {
        foreach (var epc in epcs)
        {
            if (_packages.GetValueOrDefault(epc.Identifier) is { } package)
            {
                TakePackage(e, package);
                continue;
            }

            if (e.Content.Action == EpcisAction.Add)
            {
                Make(e, epc, e.Step is TraceStep.Purchase ? LotState.Purchased : LotState.Grown);
                continue;
            }

            if (_lots.GetValueOrDefault(epc.Identifier) is { } lot)
            {
                TakeObject(e, epc, lot);
            }
        }
    }

    private void TakeObject(LotEvent e, TraceEpc epc, Lot lot)
    {
        if (e.Content.Action == EpcisAction.Delete)
        {
            Drain(lot, Amount(lot, epc, From(e)), From(e), StockReason.Destroyed);
            lot.Enter(lot.State);
            return;
        }

        switch (e.Step)
        {
            case TraceStep.Selling:
                Drain(lot, Amount(lot, epc, From(e)), From(e), StockReason.Sold);
                lot.Enter(lot.State);
                break;
            case TraceStep.Shipping:
                Move(lot, Amount(lot, epc, From(e)), From(e), TraceConsts.OnTheWayTo(ReceiverOf(e)));
                lot.Enter(LotState.Shipped);
                break;
            case TraceStep.Storing when To(e) is { } here && From(e) == here && lot.At(here) > 0 && WaysTo(lot, e, here).Count == 0:
                // Put away where it is: nothing moves.
                lot.Enter(LotState.InStock);
                break;
            case TraceStep.Receiving or TraceStep.Purchase or TraceStep.Storing when To(e) is { } to:
                if (e.Step != TraceStep.Storing || From(e) == to)
                {
                    Arrive(lot, epc, e, to);
                }
                else
                {
                    Move(lot, Amount(lot, epc, From(e), except: to), From(e), to);
                }

                lot.Enter(e.Step == TraceStep.Purchase ? LotState.Purchased : LotState.InStock);
                lot.GiveTo(SubjectOf(e, to));
                break;
            case TraceStep.Returning:
                var returned = Amount(lot, epc, null, most: lot.QuantitySold);
                Check(new ReturnWasSoldRule(lot.Number, lot.QuantitySold, returned, lot.Uom));
                Change(lot, To(e) ?? TraceConsts.NoPlace, returned, StockReason.Returned);
                lot.Enter(LotState.InStock);
                break;
            case TraceStep.Packing:
                lot.Pack(StepToEvent.PackagesOf(e.Content) ?? 0);
                break;
            case TraceStep.InputUse when e.WithdrawalDays > 0:
                lot.OpenWithdrawal(new LotWithdrawal(e.EventId, e.InputProduct ?? string.Empty, e.Content.EventTime.UtcDateTime.AddDays(e.WithdrawalDays)));
                break;
            default:
                break;
        }
    }

    private void TakePackage(LotEvent e, TracePackage package)
    {
        switch (e)
        {
            case { Content.Action: EpcisAction.Delete }:
                DrainPackage(package, e, StockReason.Destroyed);
                break;
            case { Step: TraceStep.Selling }:
                Check(new PackageStandsHereRule(package.Identifier, package.Place, package.ParentIdentifier, From(e)));
                DrainPackage(package, e, StockReason.Sold);
                break;
            case { Step: TraceStep.Shipping }:
                Check(new PackageStandsHereRule(package.Identifier, package.Place, package.ParentIdentifier, From(e)));
                ContentOf(package, l => { CheckContent(l, e); l.Enter(LotState.Shipped); });
                package.MoveTo(TraceConsts.OnTheWayTo(ReceiverOf(e)));
                break;
            case { Step: TraceStep.Receiving or TraceStep.Purchase or TraceStep.Storing } when To(e) is { } to:
                ContentOf(package, l => { l.Enter(LotState.InStock); l.GiveTo(SubjectOf(e, to)); });
                package.MoveTo(to);
                break;
            case { Step: TraceStep.Returning } when To(e) is { } back:
                ReturnPackage(package, e, back);
                package.MoveTo(back);
                break;
            default:
                break;
        }
    }

    /// <summary>A package comes back whole: what was sold with it is in it again; what was only on its way still is.</summary>
    private void ReturnPackage(TracePackage package, LotEvent e, string back)
    {
        var isFull = _lots.Values.Any(l => l.Stocks.Any(s => s.Quantity > 0 && IsWithin(s.Place, package.Identifier)));
        foreach (var sold in isFull ? [] : (e.SoldWith?.GetValueOrDefault(package.Identifier) ?? []).Where(c => c.Reason == StockReason.Sold && IsWithin(c.Place, package.Identifier)))
        {
            var lot = _lots.Values.Single(l => l.Id == sold.LotId);
            Check(new ReturnWasSoldRule(lot.Number, lot.QuantitySold, -sold.Quantity, lot.Uom));
            Change(lot, sold.Place, -sold.Quantity, StockReason.Returned);
        }

        ContentOf(package, l => { l.Enter(LotState.InStock); l.GiveTo(SubjectOf(e, back)); });
    }

    private void TakeAggregation(LotEvent e, List<TraceEpc> epcs)
    {
        if (e.Content.ParentId is not { } parentId || e.Content.Action == EpcisAction.Observe)
        {
            return;
        }

        var parent = setting.Normalise(parentId);
        var package = _packages.GetValueOrDefault(parent);
        if (e.Content.Action == EpcisAction.Add)
        {
            package ??= AddPackage(parent, From(e) ?? TraceConsts.NoPlace);
            foreach (var epc in epcs.Where(x => x.Role == TraceEpcRole.Child))
            {
                if (_lots.GetValueOrDefault(epc.Identifier) is { } lot)
                {
                    Move(lot, Amount(lot, epc, From(e), except: parent), From(e), parent);
                    lot.Pack(StepToEvent.PackagesOf(e.Content) ?? 1);
                }
                else if (!epc.IsClass)
                {
                    // An item may be a package itself; what was never packed is only kept as such when something is in it later.
                    var child = _packages.GetValueOrDefault(epc.Identifier);
                    Check(new PackingHasNoCycleRule(epc.Identifier, Above(parent)));
                    (child ?? AddPackage(epc.Identifier, package.Place)).PutInto(parent);
                }
            }

            return;
        }

        if (package is null)
        {
            return;
        }

        var place = RootOf(package).Place;
        var children = epcs.Where(x => x.Role == TraceEpcRole.Child).ToList();
        foreach (var lot in _lots.Values.Where(l => l.At(parent) > 0))
        {
            var named = children.FirstOrDefault(c => c.Identifier == lot.Identifier);
            if (children.Count == 0 || named is not null)
            {
                Move(lot, named is null ? lot.At(parent) : Amount(lot, named, parent), parent, place);
                lot.Pack(-(StepToEvent.PackagesOf(e.Content) ?? 1));
            }
        }

        foreach (var named in children.Where(c => _lots.TryGetValue(c.Identifier, out var l) && _changes.All(x => x.LotId != l.Id)))
        {
            // Nothing of it is in the package: refused with what is there.
            Drain(_lots[named.Identifier], named.Quantity ?? 1, parent, StockReason.Moved);
        }

        foreach (var child in _packages.Values.Where(p => p.ParentIdentifier == parent && (children.Count == 0 || children.Any(c => c.Identifier == p.Identifier))))
        {
            child.PutInto(null);
            child.MoveTo(place);
        }
    }

    private void TakeTransformation(LotEvent e, List<TraceEpc> epcs)
    {
        var inputs = new List<(Lot Lot, decimal Quantity)>();
        foreach (var epc in epcs.Where(x => x.Role == TraceEpcRole.Input))
        {
            // An input without an amount is not used up: the tree from which apples are picked.
            if (_lots.GetValueOrDefault(epc.Identifier) is { } lot && (epc.Quantity is not null || !epc.IsClass))
            {
                var quantity = Amount(lot, epc, From(e));
                Drain(lot, quantity, From(e), StockReason.Used);
                lot.Enter(lot.State);
                inputs.Add((lot, quantity));
            }
        }

        var outputs = new List<(Lot Lot, decimal Quantity)>();
        foreach (var epc in epcs.Where(x => x.Role == TraceEpcRole.Output))
        {
            if (Make(e, epc, e.Step == TraceStep.Harvest ? LotState.Grown : LotState.Processed) is { } made)
            {
                outputs.Add(made);
            }
        }

        // Only like is compared with like: heads of cattle say nothing of kilograms.
        if (inputs.Count > 0 && outputs.Count > 0 && inputs.All(i => i.Lot.Uom == TraceConsts.Kilogram))
        {
            CheckYield(e, inputs, [.. outputs.Where(o => o.Lot.Uom == TraceConsts.Kilogram)]);
        }
    }

    private void CheckYield(LotEvent e, List<(Lot Lot, decimal Quantity)> inputs, List<(Lot Lot, decimal Quantity)> outputs)
    {
        var input = inputs.Sum(i => i.Quantity);
        var output = outputs.Sum(o => o.Quantity);
        if (outputs.Count == 0 || input == 0)
        {
            return;
        }

        var product = outputs[0].Lot.ProductCode;
        var band = setting.Bands.Where(b => b.Process == e.Step && (b.ProductCode == product || string.IsNullOrEmpty(b.ProductCode))).OrderByDescending(b => b.ProductCode == product).FirstOrDefault();
        Check(new OutputStaysBelowInputRule([.. inputs.Select(i => i.Lot.Number)], input, output, band is { MaxPercent: not null }, band?.AddsMass == true));
        var percent = decimal.Round(output / input * 100, 2);
        if (band is not null && (percent < band.MinPercent || percent > band.MaxPercent))
        {
            _warnings.Add(new TraceWarning("Trace:YieldOutsideBand", outputs[0].Lot.Number, new Dictionary<string, string>
            {
                ["lot"] = outputs[0].Lot.Number,
                ["percent"] = percent.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["min"] = (band.MinPercent ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["max"] = band.MaxPercent?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–",
            }));
            outputs[0].Lot.TellYield(percent, band.MinPercent, band.MaxPercent);
        }
    }

    private (Lot Lot, decimal Quantity)? Make(LotEvent e, TraceEpc epc, LotState state)
    {
        var place = To(e) ?? From(e) ?? TraceConsts.NoPlace;
        if (_lots.GetValueOrDefault(epc.Identifier) is { } lot)
        {
            // Picked on several days: a lot of goods grows, one thing does not come into being twice.
            Check(new LotBeginsOnceRule(lot.Number, !epc.IsClass));
        }
        else if (e.NewLots.FirstOrDefault(n => n.Identifier == epc.Identifier) is { } begun)
        {
            Check(new UnitIsKnownRule(begun.Number, begun.Uom));
            lot = new Lot(ids.Create(), begun, e.Content.EventTime.UtcDateTime, state, e.EventId);
            lot.BeginAt(place == TraceConsts.NoPlace ? null : place, setting.Places.GetValueOrDefault(place)?.SiteId);
            lot.GiveTo(SubjectOf(e, place));
            _lots.Add(lot.Identifier, lot);
            _newLots.Add(lot);
        }
        else
        {
            return null;
        }

        if (epc.IsClass && epc.Quantity is null)
        {
            return (lot, 0);
        }

        var quantity = epc.IsClass ? epc.Quantity!.Value : 1;
        Check(new UnitIsTheLotsRule(lot.Number, lot.Uom, epc.Uom));
        Check(new QuantityIsMeasurableRule(lot.Number, quantity, lot.Uom));
        Change(lot, place, quantity, StockReason.Made);
        lot.Enter(state);
        return (lot, quantity);
    }

    private void CheckContent(Lot lot, LotEvent e)
    {
        Check(new LotIsNotBlockedRule(lot.Number, lot.Blocks, e.Step!.Value));
        Check(new WithdrawalPeriodIsOverRule(lot.Number, lot.WithdrawalUntil, e.Content.EventTime.UtcDateTime, e.Step.Value));
        Check(new BestBeforeIsNotOverRule(lot.Number, lot.BestBefore, e.Content.EventTime.UtcDateTime, e.Step.Value));
        Check(new OnlyTheHolderActsRule(lot.Number, HolderAt(lot, e), setting.Own));
    }

    /// <summary>Who has what of a lot the event is about: when a part was sold, the rest stays with whose place it stands at; else whoever got of it last.</summary>
    private Guid? HolderAt(Lot lot, LotEvent e) =>
        From(e) is { } from && setting.Places.GetValueOrDefault(from) is { SiteId: not null } place
        && lot.Stocks.Any(s => s.Quantity > 0 && (s.Place == from || (_packages.TryGetValue(s.Place, out var package) && RootOf(package).Place == from)))
            ? place.SubjectId : lot.HolderSubjectId;

    private void DrainPackage(TracePackage package, LotEvent e, StockReason reason) => ContentOf(package, lot =>
    {
        if (e.Step is not null)
        {
            CheckContent(lot, e);
        }

        foreach (var stock in lot.Stocks.Where(s => s.Quantity > 0 && IsWithin(s.Place, package.Identifier)).ToList())
        {
            Change(lot, stock.Place, -stock.Quantity, reason);
        }

        lot.Enter(lot.State);
    });

    private void ContentOf(TracePackage package, Action<Lot> act)
    {
        foreach (var lot in _lots.Values.Where(l => l.Stocks.Any(s => s.Quantity > 0 && IsWithin(s.Place, package.Identifier))).ToList())
        {
            act(lot);
        }
    }

    private bool IsWithin(string place, string package) => _packages.ContainsKey(place) && Above(place).Contains(package);

    /// <summary>A package and all that it is in.</summary>
    private List<string> Above(string identifier)
    {
        var above = new List<string>();
        for (var at = identifier; at is not null && !above.Contains(at); at = _packages.GetValueOrDefault(at)?.ParentIdentifier)
        {
            above.Add(at);
        }

        return above;
    }

    private TracePackage RootOf(TracePackage package) => _packages.GetValueOrDefault(Above(package.Identifier)[^1]) ?? package;

    private TracePackage AddPackage(string identifier, string place)
    {
        var package = new TracePackage(ids.Create(), identifier, place);
        _packages.Add(identifier, package);
        _newPackages.Add(package);
        return package;
    }

    private string? From(LotEvent e) => (e.Content.ReadPoint ?? e.Content.BizLocation) is { } place ? setting.Normalise(place) : null;

    private string? To(LotEvent e) => (e.Content.BizLocation ?? e.Content.DestinationList.OrderBy(d => d.Type == "possessing_party" ? 0 : 1).FirstOrDefault()?.Id ?? e.Content.ReadPoint) is { } place ? setting.Normalise(place) : null;

    private Guid? SubjectOf(LotEvent e, string place) => setting.Places.GetValueOrDefault(place)?.SubjectId ?? e.SubjectId;

    /// <summary>The amount that is meant: the given one, one piece, or all that is there.</summary>
    private static decimal Amount(Lot lot, TraceEpc epc, string? from, string? except = null, decimal? most = null) =>
        epc.Quantity ?? (epc.IsClass || lot.Uom is not null ? most ?? (from is not null && lot.At(from) > 0 ? lot.At(from) : lot.Stocks.Where(s => s.Place != except).Sum(s => s.Quantity)) : 1);

    private void Move(Lot lot, decimal quantity, string? from, string to)
    {
        if (from != to)
        {
            Change(lot, to, Drain(lot, quantity, from, StockReason.Moved, except: to), StockReason.Moved);
        }
    }

    /// <summary>Goods arrive: first what is on its way to whoever receives, then what was sent to nobody known; without anything on its way, from wherever it is.</summary>
    private void Arrive(Lot lot, TraceEpc epc, LotEvent e, string to)
    {
        var ways = WaysTo(lot, e, to);
        if (ways.Count == 0)
        {
            Move(lot, Amount(lot, epc, null, except: to), null, to);
            return;
        }

        // No amount told: all that was sent here, not what is on its way to somebody else as well.
        var rank = Rank(ways[0].Place);
        var quantity = epc.Quantity ?? (epc.IsClass || lot.Uom is not null ? ways.TakeWhile(w => Rank(w.Place) == rank).Sum(w => w.Quantity) : 1);
        Check(new OutHasItsInRule(lot.Number, ways[0].Place, ways.Sum(w => w.Quantity), quantity, lot.Uom));
        var left = quantity;
        foreach (var (place, there) in ways.TakeWhile(_ => left > 0))
        {
            var part = Math.Min(left, there);
            Change(lot, place, -part, StockReason.Moved);
            left -= part;
        }

        Change(lot, to, quantity, StockReason.Moved);

        int Rank(string place) => RankOf(place, SubjectOf(e, to));
    }

    /// <summary>What of a lot is on its way and may arrive at a place, what was sent to its holder first. Goods that were sent to somebody else are received only when that is said in so many words: a carrier's store on the way.</summary>
    private List<(string Place, decimal Quantity)> WaysTo(Lot lot, LotEvent e, string to)
    {
        var receiver = SubjectOf(e, to);
        return
        [
            .. lot.Stocks.Where(s => s.Quantity > 0 && TraceConsts.IsOnTheWay(s.Place) && (e.Step == TraceStep.Receiving || RankOf(s.Place, receiver) < 2))
                .OrderBy(s => RankOf(s.Place, receiver)).ThenBy(s => s.Place, StringComparer.Ordinal).Select(s => (s.Place, s.Quantity)),
        ];
    }

    private static int RankOf(string way, Guid? receiver) => way == TraceConsts.InTransit ? 1 : receiver is not null && way == TraceConsts.OnTheWayTo(receiver) ? 0 : 2;

    /// <summary>To whom goods are sent: who gets them into the hands, else who gets to own them; null when it is no subject of the county.</summary>
    private Guid? ReceiverOf(LotEvent e) => e.Content.DestinationList.OrderBy(d => d.Type == "possessing_party" ? 0 : 1).Select(d => setting.Places.GetValueOrDefault(setting.Normalise(d.Id))?.SubjectId).FirstOrDefault(id => id is not null);

    /// <summary>Takes an amount out: from the place that is told, when the lot is kept by it, else from wherever it is.</summary>
    private decimal Drain(Lot lot, decimal quantity, string? from, StockReason reason, string? except = null)
    {
        if (from is not null && (_packages.ContainsKey(from) || lot.Stocks.Any(s => s.Place == from) || setting.Places.ContainsKey(from)))
        {
            Change(lot, from, -quantity, reason);
            return quantity;
        }

        // What is in a package leaves with it or is unpacked first.
        var loose = lot.Stocks.Where(s => s.Quantity > 0 && s.Place != except && !_packages.ContainsKey(s.Place)).OrderByDescending(s => s.Quantity).ThenBy(s => s.Place, StringComparer.Ordinal).ToList();
        Check(new OutHasItsInRule(lot.Number, from ?? "*", loose.Sum(s => s.Quantity), quantity, lot.Uom));
        var left = quantity;
        foreach (var stock in loose.TakeWhile(_ => left > 0))
        {
            var part = Math.Min(left, stock.Quantity);
            Change(lot, stock.Place, -part, reason);
            left -= part;
        }

        return quantity;
    }

    private void Change(Lot lot, string place, decimal quantity, StockReason reason)
    {
        if (quantity != 0)
        {
            var change = new StockChange(lot.Id, place, quantity, reason);
            lot.Apply(change);
            _changes.Add(change);
        }
    }
}
