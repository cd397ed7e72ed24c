using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>It is said by what something is accepted: rules of superior bodies first, then the plan and the filed scheme (M79, GOV-23).</summary>
public sealed class AcceptanceHasCriteriaRule(Acceptance acceptance, string? superiorCriteria, string? planCriteria) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => string.IsNullOrWhiteSpace(superiorCriteria) && string.IsNullOrWhiteSpace(planCriteria);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:CriteriaMissing", 400).WithData("number", acceptance.Number);
}
