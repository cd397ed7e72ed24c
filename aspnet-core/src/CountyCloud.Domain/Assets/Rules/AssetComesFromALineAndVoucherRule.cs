using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Assets;

/// <summary>An asset is registered from its budget line and voucher (M109, ASSET-02).</summary>
public sealed class AssetComesFromALineAndVoucherRule(string? budgetCode, string? voucher) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => string.IsNullOrWhiteSpace(budgetCode) || string.IsNullOrWhiteSpace(voucher);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Assets:AssetWithoutVoucher", 400);
}
