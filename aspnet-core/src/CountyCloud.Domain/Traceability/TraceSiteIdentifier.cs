using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>An identifier that a site has, and since when; never changed or removed, so that old events still find their site.</summary>
public sealed class TraceSiteIdentifier : Entity, IMultiTenant
{
    private TraceSiteIdentifier()
    {
    }

    internal TraceSiteIdentifier(Guid id, Guid siteId, string uri, DateOnly since, string byName)
    {
        Id = id;
        SiteId = siteId;
        Uri = uri;
        Since = since;
        ByName = byName;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>The site.</summary>
    public Guid SiteId { get; private set; }

    /// <summary>County-issued URI, or canonical GS1 Digital Link URI; unique in the county.</summary>
    public string Uri { get; private set; } = string.Empty;

    /// <summary>First day.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>User name of whoever gave it.</summary>
    public string ByName { get; private set; } = string.Empty;
}
