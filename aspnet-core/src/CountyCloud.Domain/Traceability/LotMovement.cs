using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>A change of a lot's stock by an event (TRACE-05「出入库都进行一一对应」). Written once; an error declaration writes the opposite.</summary>
public sealed class LotMovement : IMultiTenant, IAppendOnly
{
    private LotMovement()
    {
    }

    /// <summary>A change.</summary>
    public LotMovement(Guid tenantId, long eventSequence, int line, StockChange change)
    {
        TenantId = tenantId;
        EventSequence = eventSequence;
        Line = line;
        LotId = change.LotId;
        Place = change.Place;
        Change = change.Quantity;
        Reason = change.Reason;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Sequence of the event.</summary>
    public long EventSequence { get; private set; }

    /// <summary>Place among the movements of the event, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Lot.</summary>
    public Guid LotId { get; private set; }

    /// <summary>Identifier of site, holder or package, or one of the words of <see cref="TraceConsts"/>.</summary>
    public string Place { get; private set; } = string.Empty;

    /// <summary>By how much, in the lot's unit; below zero when it went.</summary>
    public decimal Change { get; private set; }

    /// <summary>Why.</summary>
    public StockReason Reason { get; private set; }
}
