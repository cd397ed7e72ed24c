using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>How many item codes of all batches mark packages of a lot. One row a lot, changed by a guarded update, so that two who activate at once cannot exceed the packages.</summary>
public sealed class TraceCodeLot : IMultiTenant
{
    private TraceCodeLot()
    {
    }

    /// <summary>A lot without codes.</summary>
    public TraceCodeLot(Guid lotId) => LotId = lotId;

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>The lot.</summary>
    public Guid LotId { get; private set; }

    /// <summary>Activated item codes.</summary>
    public long Activated { get; private set; }
}
