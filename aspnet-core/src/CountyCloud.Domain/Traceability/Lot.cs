using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>
/// A lot: what was made of one product in one go (W-27). Its stock by place is the sum of what the events moved; each quantity that leaves
/// was there before (TRACE-05). Its history is the events, so the audit log does not tell it again.
/// </summary>
public sealed class Lot : AggregateRoot, IMultiTenant, INotAudited
{
    private readonly List<LotStock> _stocks = [];

    private Lot()
    {
    }

    /// <summary>Begins a lot; its quantity comes with the event's movement.</summary>
    /// <param name="id">Id.</param>
    /// <param name="values">What it is.</param>
    /// <param name="startedOn">When it began, UTC.</param>
    /// <param name="state">First state.</param>
    /// <param name="firstEventId">Event that began it.</param>
    public Lot(Guid id, NewLot values, DateTime startedOn, LotState state, string firstEventId)
    {
        Id = id;
        Identifier = values.Identifier;
        Number = values.Number;
        ProductId = values.Product.Id;
        ProductCode = values.Product.Code;
        ProductName = values.Product.Name;
        Gtin = values.Gtin;
        Uom = values.Uom;
        BestBefore = values.BestBefore;
        StartedOn = startedOn;
        State = state;
        FirstEventId = firstEventId;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Normalised identifier.</summary>
    public string Identifier { get; private set; } = string.Empty;

    /// <summary>Number that people read; unique in the county.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>Product in the library; null when it is known by name only.</summary>
    public Guid? ProductId { get; private set; }

    /// <summary>Code of the product when the lot began.</summary>
    public string ProductCode { get; private set; } = string.Empty;

    /// <summary>Name of the product when the lot began.</summary>
    public LocalizedText ProductName { get; private set; } = LocalizedText.Empty;

    /// <summary>GTIN-14; null without one.</summary>
    public string? Gtin { get; private set; }

    /// <summary>Unit: <see cref="TraceConsts.Kilogram"/>, or null when pieces are counted.</summary>
    public string? Uom { get; private set; }

    /// <summary>State.</summary>
    public LotState State { get; private set; }

    /// <summary>Site at which it began (TRACE-04: the trail ends at the plot); null when it was bought outside the county.</summary>
    public Guid? OriginSiteId { get; private set; }

    /// <summary>Identifier of that place; null when none was told.</summary>
    public string? OriginPlace { get; private set; }

    /// <summary>Trace subject that has it; null when nobody is known.</summary>
    public Guid? HolderSubjectId { get; private set; }

    /// <summary>When it began, UTC.</summary>
    public DateTime StartedOn { get; private set; }

    /// <summary>Last day on which it may be sold.</summary>
    public DateOnly? BestBefore { get; private set; }

    /// <summary>End of the longest withdrawal period that was opened, UTC; null when there is none.</summary>
    public DateTime? WithdrawalUntil { get; private set; }

    /// <summary>Withdrawal periods by the events that opened them.</summary>
    public IReadOnlyList<LotWithdrawal> Withdrawals { get; private set; } = [];

    /// <summary>Why it is held back; empty when it may move.</summary>
    public IReadOnlyList<LotBlock> Blocks { get; private set; } = [];

    /// <summary>True when it is held back.</summary>
    public bool IsBlocked { get; private set; }

    /// <summary>Event that began it.</summary>
    public string FirstEventId { get; private set; } = string.Empty;

    /// <summary>All that came: made and returned.</summary>
    public decimal QuantityIn { get; private set; }

    /// <summary>All that went: used up, sold, destroyed.</summary>
    public decimal QuantityOut { get; private set; }

    /// <summary>Sold and not returned; no more than this can come back.</summary>
    public decimal QuantitySold { get; private set; }

    /// <summary>What is left, over all places.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>Packages that were filled with it, as packing told; a lot that is counted in pieces needs none told.</summary>
    public int Packages { get; private set; }

    /// <summary>Stock by place; empty places stay, so that a line keeps its row.</summary>
    public IReadOnlyList<LotStock> Stocks => _stocks;

    /// <inheritdoc />
    public override string AuditName => Number;

    /// <summary>What is at a place.</summary>
    public decimal At(string place) => _stocks.FirstOrDefault(s => s.Place == place)?.Quantity ?? 0;

    /// <summary>Moves the stock. Rules that need more than the lot are checked by <see cref="LotBook"/> before.</summary>
    /// <exception cref="BusinessException">Less would be there than nothing.</exception>
    public void Apply(StockChange change)
    {
        if (_stocks.FirstOrDefault(s => s.Place == change.Place) is not { } stock)
        {
            stock = new LotStock(Id, change.Place);
            _stocks.Add(stock);
        }

        CheckRule(new OutHasItsInRule(Number, change.Place, stock.Quantity, -change.Quantity, Uom));
        stock.Apply(change.Quantity);
        Quantity += change.Quantity;
        switch (change.Reason)
        {
            case StockReason.Made:
                QuantityIn += change.Quantity;
                break;
            case StockReason.Returned:
                // What comes back has not gone: it is neither made anew nor a further package.
                QuantityOut -= change.Quantity;
                QuantitySold -= change.Quantity;
                break;
            case StockReason.Sold:
                QuantityOut -= change.Quantity;
                QuantitySold -= change.Quantity;
                break;
            case StockReason.Used or StockReason.Destroyed:
                QuantityOut -= change.Quantity;
                break;
            default:
                break;
        }
    }

    /// <summary>How many packages of it can bear a code (TRACE-11): its pieces, or what was packed; null while it is not packed.</summary>
    public int? CountPackages() => Uom is null ? (int)Math.Min(QuantityIn, int.MaxValue) : Packages > 0 ? Packages : null;

    /// <summary>Packages were filled with it, or, below zero, opened.</summary>
    public void Pack(int packages) => Packages = Math.Max(0, Packages + packages);

    /// <summary>Where it is in its life after an event.</summary>
    public void Enter(LotState state) => State = Quantity == 0 && QuantityOut > 0 ? LotState.Sold : state;

    /// <summary>Notes where it began.</summary>
    public void BeginAt(string? place, Guid? siteId)
    {
        OriginPlace ??= place;
        OriginSiteId ??= siteId;
    }

    /// <summary>Notes who has it.</summary>
    public void GiveTo(Guid? subjectId) => HolderSubjectId = subjectId ?? HolderSubjectId;

    /// <summary>An input use opened a withdrawal period.</summary>
    public void OpenWithdrawal(LotWithdrawal withdrawal)
    {
        Withdrawals = [.. Withdrawals, withdrawal];
        WithdrawalUntil = Withdrawals.Max(w => w.Until);
    }

    /// <summary>The input use of an event was declared wrong.</summary>
    public void CloseWithdrawal(string eventId)
    {
        Withdrawals = [.. Withdrawals.Where(w => w.EventId != eventId)];
        WithdrawalUntil = Withdrawals.Count == 0 ? null : Withdrawals.Max(w => w.Until);
    }

    /// <summary>Tells that its yield lies outside the county's band; a warning, no refusal.</summary>
    public void TellYield(decimal percent, decimal? min, decimal? max) => AddDomainEvent(new YieldOutsideBand(Id, Number, percent, min, max));

    /// <summary>Holds the lot back; the same block twice is one.</summary>
    public void Block(LotBlockReason reason, string referenceNumber, DateTime now)
    {
        if (!Blocks.Any(b => b.Reason == reason && b.ReferenceNumber == referenceNumber))
        {
            Blocks = [.. Blocks, new LotBlock(reason, referenceNumber, now)];
            IsBlocked = true;
        }
    }

    /// <summary>Ends a block.</summary>
    public void Unblock(LotBlockReason reason, string referenceNumber)
    {
        Blocks = [.. Blocks.Where(b => b.Reason != reason || b.ReferenceNumber != referenceNumber)];
        IsBlocked = Blocks.Count > 0;
    }
}
