using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Products;

/// <summary>A village that registers its own product is named with the township in which it lies: one village, one product; one township, one product (PROD-18: C57, C71, Z190).</summary>
public sealed class OwnVillageHasItsTownshipRule(ProductContent content) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !string.IsNullOrWhiteSpace(content.Village) && string.IsNullOrWhiteSpace(content.Township);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:VillageWithoutTownship", 400).WithData("village", content.Village);
}
