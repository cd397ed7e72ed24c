using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>The on-site check is made with specialist departments, which are named (M83).</summary>
public sealed class VerificationNamesDepartmentsRule(Acceptance acceptance, string? departments) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => string.IsNullOrWhiteSpace(departments);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:DepartmentsMissing", 400).WithData("number", acceptance.Number);
}
