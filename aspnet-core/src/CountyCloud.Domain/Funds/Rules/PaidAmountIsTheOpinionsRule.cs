using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>The finance bureau pays exactly what the opinion letter says (M101).</summary>
public sealed class PaidAmountIsTheOpinionsRule(decimal paid, decimal opinion) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => paid != opinion;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:PaidAmountDiffers").WithData("paid", paid).WithData("opinion", opinion);
}
