using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Products;

/// <summary>The regulator takes off what is out.</summary>
public sealed class RegulatorDelistsWhatIsOutRule(Product product, ProductActKind kind) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => kind == ProductActKind.Delisting && product.State != ProductState.Published;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:NothingToDelist").WithData("number", product.Number);
}
