using System.Text.Json;

namespace CountyCloud.Traceability.Epcis;

/// <summary>Kind of event (EPCIS 2.0 §7.4).</summary>
public enum EpcisEventType
{
    /// <summary>Something was seen, made or taken out of the world.</summary>
    ObjectEvent,

    /// <summary>Things were packed into, seen in or taken out of a whole.</summary>
    AggregationEvent,

    /// <summary>Things were tied to a business transaction.</summary>
    TransactionEvent,

    /// <summary>Inputs were used up and outputs came of them.</summary>
    TransformationEvent,

    /// <summary>A thing was tied to a place or another thing that is not a packing, such as a sensor to a crate.</summary>
    AssociationEvent,
}

/// <summary>What an event did to its objects (EPCIS 2.0 §7.3.2).</summary>
public enum EpcisAction
{
    /// <summary>They came into being, or into the whole.</summary>
    Add,

    /// <summary>They were there.</summary>
    Observe,

    /// <summary>They ceased to be, or left the whole.</summary>
    Delete,
}

/// <summary>
/// An EPCIS 2.0 event as this product reasons about it. What came from outside keeps its own JSON-LD in the stored event;
/// this is read from it, and what is recorded by a form is written from it.
/// </summary>
public sealed record EpcisEvent
{
    /// <summary>Kind.</summary>
    public required EpcisEventType Type { get; init; }

    /// <summary>Its own id: what the sender gave, else the hash id of CBV 2.0 §8.9 (<c>ni:///sha-256;…?ver=CBV2.0</c>); null until it is known.</summary>
    public string? EventId { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset EventTime { get; init; }

    /// <summary>Offset in force where it happened, such as <c>+08:00</c>.</summary>
    public string EventTimeZoneOffset { get; init; } = "+08:00";

    /// <summary>What it did; null for a transformation, which has none.</summary>
    public EpcisAction? Action { get; init; }

    /// <summary>Step of business: bare CBV word such as <c>shipping</c>, or a URI.</summary>
    public string? BizStep { get; init; }

    /// <summary>State of the objects afterwards: bare CBV word such as <c>in_transit</c>, or a URI.</summary>
    public string? Disposition { get; init; }

    /// <summary>Lasting states that are set and unset (§7.3.6).</summary>
    public EpcisPersistentDisposition? PersistentDisposition { get; init; }

    /// <summary>Where it was read.</summary>
    public string? ReadPoint { get; init; }

    /// <summary>Where the objects are afterwards.</summary>
    public string? BizLocation { get; init; }

    /// <summary>Instances it is about (ObjectEvent, TransactionEvent).</summary>
    public IReadOnlyList<string> EpcList { get; init; } = [];

    /// <summary>Amounts of classes it is about (ObjectEvent, TransactionEvent).</summary>
    public IReadOnlyList<EpcisQuantity> QuantityList { get; init; } = [];

    /// <summary>The whole (AggregationEvent, AssociationEvent, TransactionEvent).</summary>
    public string? ParentId { get; init; }

    /// <summary>Instances in the whole.</summary>
    public IReadOnlyList<string> ChildEpcs { get; init; } = [];

    /// <summary>Amounts in the whole.</summary>
    public IReadOnlyList<EpcisQuantity> ChildQuantityList { get; init; } = [];

    /// <summary>Instances used up (TransformationEvent).</summary>
    public IReadOnlyList<string> InputEpcList { get; init; } = [];

    /// <summary>Amounts used up.</summary>
    public IReadOnlyList<EpcisQuantity> InputQuantityList { get; init; } = [];

    /// <summary>Instances that came of it.</summary>
    public IReadOnlyList<string> OutputEpcList { get; init; } = [];

    /// <summary>Amounts that came of it.</summary>
    public IReadOnlyList<EpcisQuantity> OutputQuantityList { get; init; } = [];

    /// <summary>Ties several events of one transformation together.</summary>
    public string? TransformationId { get; init; }

    /// <summary>Orders, delivery notes, invoices: their URIs with type.</summary>
    public IReadOnlyList<EpcisTyped> BizTransactionList { get; init; } = [];

    /// <summary>Who gave: <c>owning_party</c>, <c>possessing_party</c>, <c>location</c>.</summary>
    public IReadOnlyList<EpcisTyped> SourceList { get; init; } = [];

    /// <summary>Who received.</summary>
    public IReadOnlyList<EpcisTyped> DestinationList { get; init; } = [];

    /// <summary>Readings of sensors (§7.3.7).</summary>
    public IReadOnlyList<EpcisSensorElement> SensorElementList { get; init; } = [];

    /// <summary>Master data of instance or lot, given when it comes into being: member name with prefix (<c>cbvmda:lotNumber</c>) to value.</summary>
    public IReadOnlyDictionary<string, JsonElement> Ilmd { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>URIs of certificates of the event itself.</summary>
    public IReadOnlyList<string> CertificationInfo { get; init; } = [];

    /// <summary>Says that an earlier event of the same <see cref="EventId"/> was wrong (§7.4.1.2); null for an ordinary event.</summary>
    public EpcisErrorDeclaration? ErrorDeclaration { get; init; }

    /// <summary>Members of other vocabularies: name with prefix (<c>cc:inputProduct</c>) to value.</summary>
    public IReadOnlyDictionary<string, JsonElement> Extensions { get; init; } = new Dictionary<string, JsonElement>();
}

/// <summary>An amount of a class.</summary>
/// <param name="EpcClass">URI of the class: a product, or a lot of it.</param>
/// <param name="Quantity">Amount; null when it is not known.</param>
/// <param name="Uom">Unit of UN/ECE Recommendation 20 such as <c>KGM</c>; null when pieces are counted.</param>
public sealed record EpcisQuantity(string EpcClass, decimal? Quantity, string? Uom);

/// <summary>A business transaction, source or destination.</summary>
/// <param name="Type">Bare CBV word or URI; null when a transaction's kind is not told.</param>
/// <param name="Id">URI.</param>
public sealed record EpcisTyped(string? Type, string Id);

/// <summary>Lasting states.</summary>
/// <param name="Set">States that begin.</param>
/// <param name="Unset">States that end.</param>
public sealed record EpcisPersistentDisposition(IReadOnlyList<string> Set, IReadOnlyList<string> Unset);

/// <summary>Why an earlier event was wrong.</summary>
/// <param name="DeclarationTime">When it was declared.</param>
/// <param name="Reason">Bare CBV word such as <c>incorrect_data</c>, or a URI.</param>
/// <param name="CorrectiveEventIds">Ids of the events that stand in its place.</param>
public sealed record EpcisErrorDeclaration(DateTimeOffset DeclarationTime, string? Reason, IReadOnlyList<string> CorrectiveEventIds);

/// <summary>Readings that belong together.</summary>
/// <param name="Metadata">About all of them: <c>time</c>, <c>startTime</c>, <c>endTime</c>, <c>deviceID</c>, <c>rawData</c>, …</param>
/// <param name="Reports">The readings.</param>
public sealed record EpcisSensorElement(IReadOnlyDictionary<string, JsonElement> Metadata, IReadOnlyList<EpcisSensorReport> Reports);

/// <summary>One reading.</summary>
public sealed record EpcisSensorReport
{
    /// <summary>What was measured: a type of the GS1 web vocabulary such as <c>Temperature</c>, or a URI.</summary>
    public string? Type { get; init; }

    /// <summary>Value.</summary>
    public decimal? Value { get; init; }

    /// <summary>Least of the period.</summary>
    public decimal? MinValue { get; init; }

    /// <summary>Greatest of the period.</summary>
    public decimal? MaxValue { get; init; }

    /// <summary>Mean of the period.</summary>
    public decimal? MeanValue { get; init; }

    /// <summary>Unit of UN/ECE Recommendation 20, such as <c>CEL</c>.</summary>
    public string? Uom { get; init; }

    /// <summary>When; null when the element's metadata tell it.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Every other member.</summary>
    public IReadOnlyDictionary<string, JsonElement> Others { get; init; } = new Dictionary<string, JsonElement>();
}
