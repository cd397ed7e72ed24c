using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A plan that is sent in names its period and its money and has its annexes (M23, M43).</summary>
public sealed class PlanLeavesNothingUnclearRule(string number, PlanContent content, int annexes) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => content.From is null || content.To is null || content.To < content.From || content.Budget is null || annexes == 0;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:PlanUnclear").WithData("number", number);
}
