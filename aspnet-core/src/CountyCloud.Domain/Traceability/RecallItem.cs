using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>A line of what a recall found. Written once: what is computed anew is a further version.</summary>
public sealed class RecallItem : IMultiTenant, IAppendOnly
{
    private RecallItem()
    {
    }

    /// <summary>A line.</summary>
    public RecallItem(Guid tenantId, Guid recallId, int version, int line, RecallLine values)
    {
        (TenantId, RecallId, Version, Line) = (tenantId, recallId, version, line);
        (LotId, LotNumber, ProductName, Uom, Kind, Place, PlaceName, HolderId, HolderName, Quantity) =
            (values.LotId, values.LotNumber, values.ProductName, values.Uom, values.Kind, values.Place, values.PlaceName, values.HolderId, values.HolderName, values.Quantity);
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Recall.</summary>
    public Guid RecallId { get; private set; }

    /// <summary>Which computation, from 1.</summary>
    public int Version { get; private set; }

    /// <summary>Place among its lines, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Lot.</summary>
    public Guid LotId { get; private set; }

    /// <summary>Its number.</summary>
    public string LotNumber { get; private set; } = string.Empty;

    /// <summary>Its product.</summary>
    public string ProductName { get; private set; } = string.Empty;

    /// <summary>Unit; null for pieces.</summary>
    public string? Uom { get; private set; }

    /// <summary>Left, or sold.</summary>
    public RecallItemKind Kind { get; private set; }

    /// <summary>Identifier of the place.</summary>
    public string Place { get; private set; } = string.Empty;

    /// <summary>Its name.</summary>
    public string PlaceName { get; private set; } = string.Empty;

    /// <summary>Trace subject that has or sold it; null when nobody is known.</summary>
    public Guid? HolderId { get; private set; }

    /// <summary>Its name.</summary>
    public string? HolderName { get; private set; }

    /// <summary>How much, in the lot's unit.</summary>
    public decimal Quantity { get; private set; }
}
