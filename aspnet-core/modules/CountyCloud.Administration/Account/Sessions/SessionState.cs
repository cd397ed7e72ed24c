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
    /// <summary>As whom the account works in the county of the cookie today; null on the platform's side.</summary>
    public SessionMembership? Membership { get; init; }
}

/// <summary>As whom an account works in a county.</summary>
/// <param name="UserId">Account.</param>
/// <param name="TenantId">County.</param>
/// <param name="ContractorId">Contractor whose engagement it works through; null for the county's own people.</param>
/// <param name="Roles">Roles that it has, by name; null while somebody lends it roles, which the check does not read.</param>
public sealed record SessionMembership(Guid UserId, Guid TenantId, Guid? ContractorId, IReadOnlyList<GrantedRole>? Roles);
