using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>Something that was recorded of a site's production: forage, breeding, processing, epidemic prevention (PROD-13, TRACE-15). Written once.</summary>
public sealed class ProductionRecord : Entity, IMultiTenant, IAppendOnly
{
    private ProductionRecord()
    {
    }

    internal ProductionRecord(Guid id, Guid siteId, ProductionRecordContent content, string byName)
    {
        Id = id;
        SiteId = siteId;
        Content = content;
        ByName = byName;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Site.</summary>
    public Guid SiteId { get; private set; }

    /// <summary>What was recorded.</summary>
    public ProductionRecordContent Content { get; private set; } = new();

    /// <summary>User name of whoever recorded it.</summary>
    public string ByName { get; private set; } = string.Empty;
}
