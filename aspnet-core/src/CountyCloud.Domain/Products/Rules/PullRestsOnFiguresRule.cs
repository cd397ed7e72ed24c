using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Products;

/// <summary>Traffic and profit products are chosen by output, cost and awareness (PROD-11: Z69).</summary>
public sealed class PullRestsOnFiguresRule(ProductContent content) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => content.Pull != ProductPull.None && (content.PullOutput is null || content.PullCost is null || content.PullAwareness is null);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Products:PullWithoutFigures", 400);
}
