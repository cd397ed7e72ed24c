using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>What writes readings or pictures into the trace record stands at a site of the county (TRACE-23: K38).</summary>
public sealed class WritingDeviceStandsAtASiteRule(TraceDeviceContent content) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => content is { SiteId: null, Kind: TraceDeviceKind.Sensor or TraceDeviceKind.Camera or TraceDeviceKind.NetworkDevice };

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:DeviceWithoutSite", 400);
}
