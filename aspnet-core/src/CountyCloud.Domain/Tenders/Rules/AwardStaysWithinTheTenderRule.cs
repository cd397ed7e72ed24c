using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>An award stays within the amount of the tender (Z1299, TEND-03).</summary>
public sealed class AwardStaysWithinTheTenderRule(Tender tender, decimal amount) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => amount <= 0 || amount > tender.Amount;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:AwardOverTender", 403).WithData("amount", amount).WithData("limit", tender.Amount);
}
