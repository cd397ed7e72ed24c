using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Products;

/// <summary>A product is listed once in a place.</summary>
public sealed class ListedOnceAPlaceRule(Product product, string channel) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => product.Listings.Any(l => l.Until is null && l.Channel == channel);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:ListedAlready").WithData("number", product.Number).WithData("channel", channel);
}
