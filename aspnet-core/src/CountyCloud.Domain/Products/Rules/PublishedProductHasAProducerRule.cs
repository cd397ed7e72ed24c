using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Products;

/// <summary>A product of the library has somebody who answers for it (Z79).</summary>
public sealed class PublishedProductHasAProducerRule(Product product) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => product.Producers.Count == 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:ProducerMissing").WithData("number", product.Number);
}
