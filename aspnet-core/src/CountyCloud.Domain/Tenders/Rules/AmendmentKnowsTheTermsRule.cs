using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>What an amendment names as the old terms is what the contract says when it is approved.</summary>
public sealed class AmendmentKnowsTheTermsRule(Contract contract, ContractAmendment amendment) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !contract.Terms.IsSame(amendment.OldTerms);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:AmendmentOutdated", 403).WithData("number", contract.Number).WithData("amendment", amendment.Number);
}
