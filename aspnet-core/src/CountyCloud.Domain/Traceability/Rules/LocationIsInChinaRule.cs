using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>A location has both degrees and lies in China (GB/T 16831 order: north, east).</summary>
public sealed class LocationIsInChinaRule(double? latitude, double? longitude) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => latitude is null != longitude is null || latitude is < 3.4 or > 53.6 || longitude is < 73.4 or > 135.1;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:LocationInvalid", 400).WithData("latitude", latitude).WithData("longitude", longitude);
}
