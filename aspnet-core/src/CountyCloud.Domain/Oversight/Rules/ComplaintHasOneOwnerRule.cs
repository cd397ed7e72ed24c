using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Oversight;

/// <summary>A complaint is given to one owner: a role of the county or a contractor.</summary>
public sealed class ComplaintHasOneOwnerRule(string number, string? role, Guid? contractorId) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => string.IsNullOrWhiteSpace(role) == contractorId is null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Oversight:ComplaintOwner", 400).WithData("number", number);
}
