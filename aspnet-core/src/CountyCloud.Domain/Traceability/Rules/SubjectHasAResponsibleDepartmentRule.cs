using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Traceability;

/// <summary>Each subject has a department that answers for it (TRACE-20: Z65).</summary>
public sealed class SubjectHasAResponsibleDepartmentRule(TraceSubject subject, string? departmentCode) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => string.IsNullOrEmpty(departmentCode);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Traceability:DepartmentMissing").WithData("number", subject.Number);
}
