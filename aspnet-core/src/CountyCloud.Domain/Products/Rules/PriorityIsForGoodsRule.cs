using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Products;

/// <summary>Chosen first for e-commerce are consumer goods, farm products and means of production, which many people gain by; a journey is none of them (PROD-24: Z27).</summary>
public sealed class PriorityIsForGoodsRule(ProductContent content) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => content is { IsPriority: true, Kind: ProductKind.TourismProduct };

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:PriorityForGoodsOnly", 400);
}
