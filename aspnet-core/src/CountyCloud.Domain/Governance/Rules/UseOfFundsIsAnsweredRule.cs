using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>The use of the special funds is a checked item of every acceptance (M111, GOV-25).</summary>
public sealed class UseOfFundsIsAnsweredRule(Acceptance acceptance, bool? isProper) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => isProper is null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:FundsUseUnanswered", 400).WithData("number", acceptance.Number);
}
