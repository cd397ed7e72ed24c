using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Products;

/// <summary>Only a confirmed problem can be solved.</summary>
public sealed class ThereIsAProblemRule(Product product) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => product.Problem is null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:NoProblem").WithData("number", product.Number);
}
