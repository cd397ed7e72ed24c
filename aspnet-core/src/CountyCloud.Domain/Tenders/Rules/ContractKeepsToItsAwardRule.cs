using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>A contract that follows a tender is made with the winner, on or after the award and within its amount (TEND-23).</summary>
public sealed class ContractKeepsToItsAwardRule(Tender? tender, string creditCode, decimal amount, DateOnly signedOn) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => tender is not null && (tender.State != TenderState.Awarded || tender.Winner?.CreditCode != creditCode || amount > tender.AwardAmount || signedOn < tender.AwardedOn);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:ContractNotAsAwarded", 403).WithData("number", tender?.Number);
}
