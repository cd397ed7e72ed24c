using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>An amount is more than zero.</summary>
public sealed class TenderAmountIsPositiveRule(decimal amount) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => amount <= 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:AmountNotPositive", 400);
}
