using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Funds;

/// <summary>A loan whose interest is subsidised asks for neither mortgage nor guarantee (Z192 免抵押、免担保).</summary>
public sealed class SubsidisedLoanIsUnsecuredRule(SubsidyClaim claim, RuleWords? security) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => claim.Kind == SubsidyKind.Interest && security is not null && security.Has("none") && claim.Loan is not { IsUnsecured: true };

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Funds:LoanIsSecured").WithData("source", security!.Source);
}
