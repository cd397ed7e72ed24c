using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>
/// Codes that were issued together to one subject for one product (TRACE-06, TRACE-11). The codes themselves are kept nowhere: they follow
/// from their serial numbers. What happens to them is kept as ranges. People count them from 1 in each batch.
/// </summary>
public sealed class TraceCodeBatch : AggregateRoot, IMultiTenant
{
    /// <summary>Most codes of a batch.</summary>
    public const int MaxQuantity = 1_000_000;

    private readonly List<TraceCodeRange> _ranges = [];

    private TraceCodeBatch()
    {
    }

    /// <summary>Issues codes.</summary>
    /// <param name="id">Id.</param>
    /// <param name="number">Number.</param>
    /// <param name="kind">What a code stands for.</param>
    /// <param name="quantity">How many codes.</param>
    /// <param name="product">Product.</param>
    /// <param name="subject">Subject that gets the labels.</param>
    /// <param name="brand">Brand mark on them; null when it may not be printed.</param>
    /// <param name="layers">Anti-counterfeit methods of the label; the QR code is always one.</param>
    /// <param name="key">Key whose serial numbers they take.</param>
    /// <exception cref="Framework.Errors.BusinessException">Too many, or none.</exception>
    public TraceCodeBatch(Guid id, string number, TraceCodeKind kind, int quantity, CodeProduct product, CodeSubject subject, CodeBrandMark? brand, IEnumerable<AntiCounterfeitLayer> layers, TraceCodeKey key)
    {
        CheckRule(new BatchHasAtMostAMillionCodesRule(quantity));
        Id = id;
        Number = number;
        Kind = kind;
        Quantity = quantity;
        KeyVersion = key.Version;
        FirstSerial = key.Take(quantity);
        LastSerial = FirstSerial + quantity - 1;
        ProductId = product.Id;
        ProductCode = product.Code;
        ProductName = product.Name;
        Gtin = product.Gtin;
        SubjectId = subject.Id;
        SubjectName = subject.Name;
        BrandCode = brand?.Code;
        BrandName = brand?.Name ?? LocalizedText.Empty;
        Layers = [.. layers.Append(AntiCounterfeitLayer.QrCode).Distinct().Order()];
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Number.</summary>
    public string Number { get; private set; } = string.Empty;

    /// <summary>What a code stands for.</summary>
    public TraceCodeKind Kind { get; private set; }

    /// <summary>How many codes.</summary>
    public int Quantity { get; private set; }

    /// <summary>Version of the key.</summary>
    public int KeyVersion { get; private set; }

    /// <summary>Serial number of the first code under that key.</summary>
    public long FirstSerial { get; private set; }

    /// <summary>Serial number of the last code.</summary>
    public long LastSerial { get; private set; }

    /// <summary>Product.</summary>
    public Guid ProductId { get; private set; }

    /// <summary>Code of the product.</summary>
    public string ProductCode { get; private set; } = string.Empty;

    /// <summary>Name of the product when the codes were issued.</summary>
    public LocalizedText ProductName { get; private set; } = LocalizedText.Empty;

    /// <summary>GTIN of the product.</summary>
    public string? Gtin { get; private set; }

    /// <summary>Subject to which the labels were issued.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Name of the subject.</summary>
    public string SubjectName { get; private set; } = string.Empty;

    /// <summary>Brand whose mark was allowed when they were issued.</summary>
    public string? BrandCode { get; private set; }

    /// <summary>Name of that brand.</summary>
    public LocalizedText BrandName { get; private set; } = LocalizedText.Empty;

    /// <summary>Anti-counterfeit methods of the label (TRACE-10).</summary>
    public IReadOnlyList<AntiCounterfeitLayer> Layers { get; private set; } = [];

    /// <summary>Generated, printed, attached or activated; single codes may be further.</summary>
    public TraceCodeState State { get; private set; }

    /// <summary>How many were activated.</summary>
    public int Activated { get; private set; }

    /// <summary>How many are void, lost or stolen.</summary>
    public int Withdrawn { get; private set; }

    /// <summary>How many of those were never activated.</summary>
    public int WithdrawnUnused { get; private set; }

    /// <summary>Labels left to be used (TRACE-11).</summary>
    public int Remaining => Quantity - Activated - WithdrawnUnused;

    /// <summary>What happened to codes.</summary>
    public IReadOnlyList<TraceCodeRange> Ranges => _ranges;

    /// <inheritdoc />
    public override string AuditName => Number;

    /// <summary>Serial number of a code by its place in the batch.</summary>
    public long SerialAt(int position) => FirstSerial + position - 1;

    /// <summary>The labels were printed.</summary>
    public void MarkPrinted() => Advance(TraceCodeState.Printed);

    /// <summary>The labels are on packages.</summary>
    /// <exception cref="Framework.Errors.BusinessException">They are not printed.</exception>
    public void MarkAttached()
    {
        CheckRule(new CodesArePrintedFirstRule(State));
        Advance(TraceCodeState.Attached);
    }

    /// <summary>Codes mark packages of a lot from now on.</summary>
    /// <param name="rangeId">Id of the range.</param>
    /// <param name="first">Place of the first in the batch, from 1.</param>
    /// <param name="last">Place of the last.</param>
    /// <param name="lot">Lot; packages in all are checked where all batches are known.</param>
    /// <param name="byName">Who records it.</param>
    /// <param name="clock">Clock.</param>
    /// <exception cref="Framework.Errors.BusinessException">Not printed, outside the batch, activated or withdrawn before, another product, or more than the lot has packages.</exception>
    public TraceCodeRange Activate(Guid rangeId, int first, int last, CodeLot lot, string byName, TimeProvider clock)
    {
        CheckRule(new CodesArePrintedFirstRule(State));
        CheckRule(new RangeLiesInTheBatchRule(this, first, last));
        CheckRule(new LotIsOfTheCodesProductRule(this, lot));
        CheckRule(new CodesAreActivatedOnceRule(this, first, last));
        CheckRule(new WithdrawnCodesAreNotActivatedRule(this, first, last));
        if (Kind == TraceCodeKind.Item)
        {
            CheckRule(new NoMoreCodesThanPackagesRule(lot, _ranges.Where(r => !r.IsWithdrawal && r.LotId == lot.Id).Sum(r => r.Count) + last - first + 1));
        }

        var range = Add(rangeId, first, last, TraceCodeRangeKind.Activated, lot, null, byName, clock);
        Activated += range.Count;
        Advance(TraceCodeState.Activated);
        return range;
    }

    /// <summary>Codes no longer hold: void, lost or stolen.</summary>
    /// <exception cref="Framework.Errors.BusinessException">Outside the batch, or withdrawn before.</exception>
    public TraceCodeRange Withdraw(Guid rangeId, int first, int last, TraceCodeRangeKind kind, string reason, string byName, TimeProvider clock)
    {
        CheckRule(new WithdrawalSaysVoidLostOrStolenRule(kind));
        CheckRule(new RangeLiesInTheBatchRule(this, first, last));
        CheckRule(new CodesAreWithdrawnOnceRule(this, first, last));
        var used = _ranges.Where(r => !r.IsWithdrawal).Sum(r => r.Overlap(SerialAt(first), SerialAt(last)));
        var range = Add(rangeId, first, last, kind, null, reason, byName, clock);
        Withdrawn += range.Count;
        WithdrawnUnused += range.Count - used;
        return range;
    }

    /// <summary>The state of one code.</summary>
    /// <param name="batch">State of its batch.</param>
    /// <param name="activation">Range by which it was activated.</param>
    /// <param name="withdrawal">Range by which it was withdrawn.</param>
    /// <param name="scans">How often it was asked for.</param>
    public static TraceCodeState StateOf(TraceCodeState batch, TraceCodeRange? activation, TraceCodeRange? withdrawal, long scans) => (withdrawal?.Kind, activation) switch
    {
        (TraceCodeRangeKind.Voided, _) => TraceCodeState.Voided,
        (TraceCodeRangeKind.Lost, _) => TraceCodeState.Lost,
        (TraceCodeRangeKind.Stolen, _) => TraceCodeState.Stolen,
        (_, not null) => scans > 0 ? TraceCodeState.Queried : TraceCodeState.Activated,

        // A batch is activated when its first code is; the others are still only attached.
        _ => batch == TraceCodeState.Activated ? TraceCodeState.Attached : batch,
    };

    private TraceCodeRange Add(Guid id, int first, int last, TraceCodeRangeKind kind, CodeLot? lot, string? reason, string byName, TimeProvider clock)
    {
        var range = new TraceCodeRange(id, Id, SerialAt(first), SerialAt(last), kind, lot, reason, byName, clock.GetUtcNow().UtcDateTime);
        _ranges.Add(range);
        return range;
    }

    private void Advance(TraceCodeState state) => State = state > State ? state : State;
}
