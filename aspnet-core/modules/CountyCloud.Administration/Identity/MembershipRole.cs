using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Administration.Identity;

/// <summary>A role of a membership.</summary>
public sealed class MembershipRole : IMayBelongToHost
{
    private MembershipRole()
    {
    }

    internal MembershipRole(Guid membershipId, Guid roleId)
    {
        MembershipId = membershipId;
        RoleId = roleId;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Membership.</summary>
    public Guid MembershipId { get; private set; }

    /// <summary>Role.</summary>
    public Guid RoleId { get; private set; }
}
