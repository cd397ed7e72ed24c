using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Approvals;

/// <summary>Nobody delegates to themselves.</summary>
public sealed class DelegationGoesToAnotherPersonRule(Guid fromUserId, Guid toUserId) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => fromUserId == toUserId;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Approvals:DelegationToOneself", 400);
}
