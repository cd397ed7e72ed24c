using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Governance;

/// <summary>Only a post whose holder is lent names the unit that lends (ORG-17, K85).</summary>
public sealed class OnlyLentStaffHaveALenderRule(PostValues v) : IBusinessRule
{
    /// <inheritdoc />
    public bool IsBroken => !v.LentBy.IsEmpty && v.StaffSource != StaffSource.Lent;

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Governance:LenderWithoutLoan", 400).WithData("name", v.Title);
}
