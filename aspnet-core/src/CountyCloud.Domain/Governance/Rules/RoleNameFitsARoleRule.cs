using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>The role a department's people get has a name that a role can have (at most 128 characters).</summary>
public sealed class RoleNameFitsARoleRule(DepartmentValues v) : IBusinessRule
{
    private const int MaxLength = 128;

    /// <inheritdoc />
    public bool IsBroken => v.RoleName?.Length > MaxLength;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:RoleNameTooLong", 400).WithData("max", MaxLength);
}
