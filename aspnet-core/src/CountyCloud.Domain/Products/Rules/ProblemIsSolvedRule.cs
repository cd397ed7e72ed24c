using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Products;

/// <summary>Goods with a confirmed problem are not sold (PROD-09: Z75).</summary>
public sealed class ProblemIsSolvedRule(Product product) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => product.Problem is not null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:ProblemOpen").WithData("number", product.Number);
}
