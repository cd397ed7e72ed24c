using CountyCloud.Administration.Authorization;

namespace CountyCloud.Administration.Account.Sessions;

/// <summary>What the check of the cookie learned, in its one statement.</summary>
/// <param name="Id">Session.</param>
/// <param name="LastSeenAt">Last use that was written down, UTC.</param>
/// <param name="CountyId">County that was written down; null for the platform's side.</param>
/// <param name="HasTwoFactor">True when the account has a second factor.</param>
/// <param name="IsTwoFactorDemanded">True when the side the session is in demands one of those who sign or administer.</param>
public sealed record SessionState(Guid Id, DateTime LastSeenAt, Guid? CountyId, bool HasTwoFactor, bool IsTwoFactorDemanded)
{
    /// <summary>Roles that the account has itself in the county of the cookie today; null where the check does not tell.</summary>
    public SessionRoles? Roles { get; init; }
}

/// <summary>Roles of an account in a county.</summary>
/// <param name="UserId">Account.</param>
/// <param name="TenantId">County.</param>
/// <param name="Own">Roles of its own membership, by name.</param>
public sealed record SessionRoles(Guid UserId, Guid TenantId, IReadOnlyList<GrantedRole> Own);
