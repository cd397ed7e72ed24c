using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Traceability;
using CountyCloud.Traceability.Epcis;
using Shouldly;

namespace CountyCloud.Domain.Tests.Traceability;

/// <summary>Makes events and books for the tests of lots.</summary>
internal static class TraceTesting
{
    public const string Kg = TraceConsts.Kilogram;
    public static readonly DateTime Now = new(2026, 6, 1, 4, 0, 0, DateTimeKind.Utc);
    public static readonly SequentialGuidGenerator Ids = new(TimeProvider.System);

    public static string LotId(string code) => TraceIdentifiers.Of("milin", TraceIdentifierKind.Lot, code);

    public static string Site(string code) => TraceIdentifiers.Of("milin", TraceIdentifierKind.Site, code);

    public static string Box(string code) => TraceIdentifiers.Of("milin", TraceIdentifierKind.Item, code);

    public static NewLot New(string code, string? uom = Kg, string product = "P1", DateOnly? bestBefore = null) => new(LotId(code), code, new LotProduct(null, product, LocalizedText.Of("松茸", "Matsutake")), null, uom, bestBefore);

    public static LotBook Book(LotBookSetting? setting = null) => new(setting ?? Setting(), Ids, [], []);

    public static LotBookSetting Setting(params YieldBandValues[] bands) => new() { County = "milin", Now = Now, Bands = bands };

    public static EpcisQuantity Of(string code, decimal? quantity, string? uom = Kg) => new(LotId(code), quantity, uom);

    public static LotEvent Objects(TraceStep step, string at, params EpcisQuantity[] what) => At(new EpcisEvent
    {
        Type = EpcisEventType.ObjectEvent, EventTime = new DateTimeOffset(Now.AddDays(-1)), Action = StepToEvent.Of(step).Action ?? EpcisAction.Observe, BizStep = StepToEvent.Of(step).BizStep, ReadPoint = at, QuantityList = what,
    }, step);

    public static LotEvent At(EpcisEvent e, TraceStep? step, params NewLot[] lots) => new(e, step, Guid.CreateVersion7().ToString(), lots);

    public static LotEvent Make(string code, decimal quantity, string at, string? uom = Kg) =>
        Objects(TraceStep.Birth, at, Of(code, quantity, uom)) with { NewLots = [New(code, uom)] };

    public static LotEvent To(this LotEvent e, string place) => e with { Content = e.Content with { BizLocation = place } };

    public static LotEvent On(this LotEvent e, DateTime time) => e with { Content = e.Content with { EventTime = new DateTimeOffset(time) } };

    public static LotEvent Transform(TraceStep step, string at, EpcisQuantity[] inputs, params (string Code, decimal Quantity)[] outputs) => At(new EpcisEvent
    {
        Type = EpcisEventType.TransformationEvent, EventTime = new DateTimeOffset(Now.AddDays(-1)), BizStep = StepToEvent.Of(step).BizStep, ReadPoint = at, BizLocation = at,
        InputQuantityList = inputs, OutputQuantityList = [.. outputs.Select(o => Of(o.Code, o.Quantity))],
    }, step, [.. outputs.Select(o => New(o.Code, product: "P2"))]);

    public static LotEvent Pack(EpcisAction action, string box, string at, EpcisQuantity[] lots, params string[] boxes) => At(new EpcisEvent
    {
        Type = EpcisEventType.AggregationEvent, EventTime = new DateTimeOffset(Now.AddDays(-1)), Action = action, ReadPoint = at, ParentId = box, ChildQuantityList = lots, ChildEpcs = boxes,
    }, action == EpcisAction.Add ? TraceStep.Packing : TraceStep.Unpacking);

    public static void Refused(string code, Action act) => Should.Throw<BusinessException>(act).Code.ShouldBe("Trace:" + code);
}
