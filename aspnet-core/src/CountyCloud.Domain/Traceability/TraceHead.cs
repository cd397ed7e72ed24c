using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>
/// The end of a county's journal of events. Whoever records takes numbers from it first and so holds it until his transaction ends: events
/// of one county come one after another, and no stock is read that another is about to change.
/// </summary>
public sealed class TraceHead : IMultiTenant
{
    private TraceHead()
    {
    }

    /// <summary>The head after the first events.</summary>
    public TraceHead(long sequence) => Sequence = sequence;

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Sequence of the last event.</summary>
    public long Sequence { get; private set; }
}
