using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>A responsibility is somebody's: a department of the list or a body in words (Z1315).</summary>
public sealed class ResponsibilityNamesABodyRule(ResponsibilityValues values) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => string.IsNullOrEmpty(values.DepartmentCode) && values.Bodies.IsEmpty;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:ResponsibilityOfNobody", 400);
}
