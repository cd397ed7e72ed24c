using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Assets;

/// <summary>An asset that was handed over or written off stays as it is.</summary>
public sealed class AssetIsStillOursRule(Asset asset) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => asset.State is AssetState.HandedOver or AssetState.WrittenOff;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Assets:AssetIsGone", 403).WithData("number", asset.Number);
}
