using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Where the county so decided, trace hardware and software come into use with a national standard and its proof (TRACE-21: Z64).</summary>
public sealed class DeviceMeetsANationalStandardRule(TraceDevice device, bool isAsked, DateOnly today) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => isAsked && !device.MeetsANationalStandardOn(today);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:DeviceWithoutStandard").WithData("number", device.Number);
}
