using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A monthly plan is agreed between two sides: nobody agrees to what they handed in themselves (M63).</summary>
public sealed class BothSidesAgreeOnTheMonthlyPlanRule(string number, Guid submitterId, Guid agreerId) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => submitterId == agreerId;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:MonthlyPlanOwnAgreement").WithData("number", number);
}
