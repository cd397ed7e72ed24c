using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A device writes from the site at which it is registered (TRACE-23).</summary>
public sealed class DeviceWritesFromItsSiteRule(TraceDevice device, Guid? siteId) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => siteId is null || siteId != device.Content.SiteId;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:DeviceElsewhere").WithData("number", device.Number);
}
