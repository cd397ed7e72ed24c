using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Products;

/// <summary>Every producer has a name, its own or that of its trace subject.</summary>
public sealed class ProducersAreNamedRule(IReadOnlyList<ProductProducer> producers) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => producers.Any(p => string.IsNullOrWhiteSpace(p.Name));

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:ProducerWithoutName", 400);
}
