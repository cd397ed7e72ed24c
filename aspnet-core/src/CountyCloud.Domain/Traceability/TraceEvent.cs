using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Traceability.Epcis;

namespace CountyCloud.Traceability;

/// <summary>
/// An EPCIS event as it was recorded. Written once: it is neither changed nor deleted, and only an error declaration takes it back
/// (EPCIS 2.0 §7.4.1.2). Its hash id (CBV 2.0 §8.9) recognises the same event sent twice and finds a change after the fact.
/// </summary>
public sealed class TraceEvent : Entity, IMultiTenant, IAppendOnly
{
    private readonly List<TraceEventEpc> _epcs = [];

    private TraceEvent()
    {
    }

    /// <summary>Records an event.</summary>
    /// <param name="id">Id of the row.</param>
    /// <param name="tenantId">County.</param>
    /// <param name="sequence">Place in the county's journal of events.</param>
    /// <param name="content">The event; its id is set.</param>
    /// <param name="facts">Hash, JSON-LD and origin.</param>
    /// <param name="normalise">Brings identifiers of one key to one text.</param>
    public TraceEvent(Guid id, Guid tenantId, long sequence, EpcisEvent content, TraceEventFacts facts, Func<string, string> normalise)
    {
        Id = id;
        TenantId = tenantId;
        Sequence = sequence;
        EventId = content.EventId ?? facts.EventHash;
        EventHash = facts.EventHash;
        UniqueKey = content.ErrorDeclaration is null ? facts.EventHash : $"{facts.EventHash}#{sequence}";
        Type = content.Type;
        EventTime = content.EventTime.UtcDateTime;
        EventTimeZoneOffset = content.EventTimeZoneOffset;
        RecordTime = facts.RecordTime.UtcDateTime;
        Action = content.Action;
        BizStep = content.BizStep;
        Disposition = content.Disposition;
        ReadPoint = content.ReadPoint is { } point ? normalise(point) : null;
        BizLocation = content.BizLocation is { } location ? normalise(location) : null;
        Step = facts.Step;
        ErrorDeclares = content.ErrorDeclaration is not null;
        Document = facts.Document;
        RecordedBy = facts.RecordedBy;
        SubjectId = facts.SubjectId;
        CaptureJobId = facts.CaptureJobId;
        SubmissionKey = facts.SubmissionKey;
        _epcs.AddRange(EpcsOf(content, normalise).Select((e, i) => new TraceEventEpc(tenantId, sequence, i + 1, e)));
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Place in the county's journal of events, from 1, in the order of their commits.</summary>
    public long Sequence { get; private set; }

    /// <summary>Hash id, or what the sender gave.</summary>
    public string EventId { get; private set; } = string.Empty;

    /// <summary>Hash id by CBV 2.0 §8.9, always computed.</summary>
    public string EventHash { get; private set; } = string.Empty;

    /// <summary>The hash, unique in a county; an error declaration has its sequence in it, because it says the same again.</summary>
    public string UniqueKey { get; private set; } = string.Empty;

    /// <summary>Kind.</summary>
    public EpcisEventType Type { get; private set; }

    /// <summary>When it happened, UTC.</summary>
    public DateTime EventTime { get; private set; }

    /// <summary>Offset in force where it happened.</summary>
    public string EventTimeZoneOffset { get; private set; } = string.Empty;

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordTime { get; private set; }

    /// <summary>What it did; null for a transformation.</summary>
    public EpcisAction? Action { get; private set; }

    /// <summary>Step of business: bare CBV word or URI.</summary>
    public string? BizStep { get; private set; }

    /// <summary>State of the objects afterwards: bare CBV word or URI.</summary>
    public string? Disposition { get; private set; }

    /// <summary>Where it was read.</summary>
    public string? ReadPoint { get; private set; }

    /// <summary>Where the objects are afterwards.</summary>
    public string? BizLocation { get; private set; }

    /// <summary>Step of life, told by the form or inferred; null when no step fits.</summary>
    public TraceStep? Step { get; private set; }

    /// <summary>True when it takes back an earlier event of the same id.</summary>
    public bool ErrorDeclares { get; private set; }

    /// <summary>The event in JSON-LD, as captured, with eventID and recordTime when they were missing.</summary>
    public string Document { get; private set; } = string.Empty;

    /// <summary>Name of the account or of the credential that recorded it.</summary>
    public string RecordedBy { get; private set; } = string.Empty;

    /// <summary>Trace subject on whose behalf it was recorded; null when none is known.</summary>
    public Guid? SubjectId { get; private set; }

    /// <summary>Capture job it came with; null for a form.</summary>
    public Guid? CaptureJobId { get; private set; }

    /// <summary>Name of the submission that made it, so that a form sent twice is recorded once; null for captured events.</summary>
    public string? SubmissionKey { get; private set; }

    /// <summary>Its identifiers, in order.</summary>
    public IReadOnlyList<TraceEventEpc> Epcs => _epcs;

    /// <summary>Every identifier of an event with what it is to it, in the order of the standard's fields.</summary>
    public static IEnumerable<TraceEpc> EpcsOf(EpcisEvent e, Func<string, string> normalise)
    {
        TraceEpc One(TraceEpcRole role, string id) => new(role, normalise(id), false, null, null);
        TraceEpc Some(TraceEpcRole role, EpcisQuantity q) => new(role, normalise(q.EpcClass), true, q.Quantity, q.Uom);
        return
        [
            .. e.ParentId is { } parent ? [One(TraceEpcRole.Parent, parent)] : Array.Empty<TraceEpc>(),
            .. e.EpcList.Select(x => One(TraceEpcRole.Epc, x)), .. e.QuantityList.Select(x => Some(TraceEpcRole.Epc, x)),
            .. e.ChildEpcs.Select(x => One(TraceEpcRole.Child, x)), .. e.ChildQuantityList.Select(x => Some(TraceEpcRole.Child, x)),
            .. e.InputEpcList.Select(x => One(TraceEpcRole.Input, x)), .. e.InputQuantityList.Select(x => Some(TraceEpcRole.Input, x)),
            .. e.OutputEpcList.Select(x => One(TraceEpcRole.Output, x)), .. e.OutputQuantityList.Select(x => Some(TraceEpcRole.Output, x)),
        ];
    }
}
