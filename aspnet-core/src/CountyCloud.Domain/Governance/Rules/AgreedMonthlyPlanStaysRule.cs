using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A monthly plan that both sides agreed on is not changed (M63).</summary>
public sealed class AgreedMonthlyPlanStaysRule(string number, MonthlyPlanState state) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => state == MonthlyPlanState.Agreed;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:MonthlyPlanAgreed").WithData("number", number);
}
