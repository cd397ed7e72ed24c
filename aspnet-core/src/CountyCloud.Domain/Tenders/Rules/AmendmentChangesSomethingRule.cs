using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Tenders;

/// <summary>An amendment changes amount, last day or payment terms.</summary>
public sealed class AmendmentChangesSomethingRule(Contract contract, ContractTerms terms) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => contract.Terms.IsSame(terms);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Tenders:AmendmentChangesNothing", 400).WithData("number", contract.Number);
}
