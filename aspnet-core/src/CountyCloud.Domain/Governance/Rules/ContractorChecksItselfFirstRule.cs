using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>
/// Where the county's rule <c>self_check</c> asks for it, the contractor's own people have checked their work before an acceptance is handed in, by
/// whomever (M83「先做好内部自查」, W-04, GOV-22): what the office wrote in their place is not their check.
/// </summary>
public sealed class ContractorChecksItselfFirstRule(Acceptance acceptance, ProjectRules rules) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => rules.SelfCheckSource(acceptance.Level) is not null && acceptance.ContractorId is { } contractor && acceptance.SelfCheckContractorId != contractor;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:SelfCheckNotByContractor").WithData("number", acceptance.Number)
        .WithData("source", rules.SelfCheckSource(acceptance.Level)).WithData("by", acceptance.SelfCheckedBy ?? "—");
}
