using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A device that is tied to a credential writes by no other (TRACE-23).</summary>
public sealed class DeviceWritesByItsCredentialRule(TraceDevice device, string? credential) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => credential is not null && device.Content.ClientId is not null && device.Content.ClientId != credential;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:DeviceOfAnotherCredential").WithData("number", device.Number);
}
