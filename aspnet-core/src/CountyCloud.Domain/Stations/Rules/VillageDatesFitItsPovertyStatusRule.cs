using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Stations;

/// <summary>An ordinary village carries no dates of the register of poor villages, only an exited one an exit, and no exit comes before the registration (GAP-40).</summary>
public sealed class VillageDatesFitItsPovertyStatusRule(VillageValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => (v.PovertyStatus == VillagePovertyStatus.Ordinary && v.RegisteredOn is not null)
        || (v.PovertyStatus != VillagePovertyStatus.Exited && (v.ExitedOn is not null || v.MonitoredUntil is not null))
        || (v.RegisteredOn is { } registered && v.ExitedOn is { } exited && exited < registered)
        || (v.ExitedOn is { } left && v.MonitoredUntil is { } until && until < left);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Stations:VillageDatesDoNotFit", 400).WithData("name", v.Title);
}
