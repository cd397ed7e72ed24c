using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Products;

/// <summary>GTINs follow one another; one is given once.</summary>
public sealed class GtinIsNewRule(Product product, string gtin, DateOnly since) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => product.Gtins.Any(g => g.Gtin == gtin || g.Since >= since);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:GtinOrder").WithData("gtin", gtin);
}
