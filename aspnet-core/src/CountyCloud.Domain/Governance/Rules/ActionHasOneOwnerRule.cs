using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>An action item has one owner: a role of the county or a contractor (W-43).</summary>
public sealed class ActionHasOneOwnerRule(MeetingActionContent action) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => string.IsNullOrWhiteSpace(action.OwnerRole) == action.ContractorId is null;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:ActionOwner", 400);
}
