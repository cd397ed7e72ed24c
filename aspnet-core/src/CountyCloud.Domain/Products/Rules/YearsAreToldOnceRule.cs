using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Products;

/// <summary>A year is told once (PROD-03).</summary>
public sealed class YearsAreToldOnceRule(IReadOnlyList<ProductYear> years) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => years.DistinctBy(y => y.Year).Count() != years.Count;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:YearTwice", 400);
}
