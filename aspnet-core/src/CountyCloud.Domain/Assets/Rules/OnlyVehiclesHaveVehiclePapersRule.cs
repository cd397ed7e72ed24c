using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Assets;

/// <summary>Purchase tax, registration, insurance and livery belong to a vehicle (M587, ASSET-08).</summary>
public sealed class OnlyVehiclesHaveVehiclePapersRule(Asset asset) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => asset.Kind != AssetKind.Vehicle;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Assets:NotAVehicle", 400).WithData("number", asset.Number);
}
