using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Only a device in use writes into the trace record (TRACE-23).</summary>
public sealed class DeviceIsInUseRule(TraceDevice device) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => device.State != TraceDeviceState.InUse;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:DeviceNotInUse").WithData("number", device.Number);
}
