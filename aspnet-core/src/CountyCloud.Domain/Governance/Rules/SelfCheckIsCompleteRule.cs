using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>The contractor checked itself and every required paper is ready before acceptance is asked for (M83, GOV-22).</summary>
public sealed class SelfCheckIsCompleteRule(Acceptance acceptance) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => string.IsNullOrWhiteSpace(acceptance.SelfCheck) || acceptance.Checks.Any(c => c is { IsRequired: true, IsReady: false });

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:SelfCheckIncomplete").WithData("number", acceptance.Number).WithData("items", string.Join("、", acceptance.Checks.Where(c => c is { IsRequired: true, IsReady: false }).OrderBy(c => c.Order).Select(c => c.Name.Source)));
}
