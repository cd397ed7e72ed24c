using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>
/// An identifier of a stored event. Written once. Trace walks it both ways: forward from an input to the outputs of the same event, from a
/// child to its parent; backward the other way round.
/// </summary>
public sealed class TraceEventEpc : IMultiTenant, IAppendOnly
{
    private TraceEventEpc()
    {
    }

    internal TraceEventEpc(Guid tenantId, long eventSequence, int line, TraceEpc epc)
    {
        TenantId = tenantId;
        EventSequence = eventSequence;
        Line = line;
        Role = epc.Role;
        Identifier = epc.Identifier;
        IsClass = epc.IsClass;
        Quantity = epc.Quantity;
        Uom = epc.Uom;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Sequence of its event.</summary>
    public long EventSequence { get; private set; }

    /// <summary>Place in the event, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>What it is to the event.</summary>
    public TraceEpcRole Role { get; private set; }

    /// <summary>Normalised identifier.</summary>
    public string Identifier { get; private set; } = string.Empty;

    /// <summary>True for a product or a lot, false for one item.</summary>
    public bool IsClass { get; private set; }

    /// <summary>Amount; null when it is not known, or for one item.</summary>
    public decimal? Quantity { get; private set; }

    /// <summary>Unit of UN/ECE Recommendation 20; null when pieces are counted.</summary>
    public string? Uom { get; private set; }
}
