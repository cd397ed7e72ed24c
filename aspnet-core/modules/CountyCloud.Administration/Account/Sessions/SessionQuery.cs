using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Contractors;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Account.Sessions;

/// <summary>
/// Whether a session in a county still holds, and as whom. Every request of somebody who is signed in begins with it, so it is translated once for as long as the
/// process lives (a compiled query belongs to one model: one of these a host).
/// </summary>
public sealed class SessionQuery
{
    // When a membership holds is said once more in MembershipQueries; a compiled query cannot call it.
    private readonly Func<CountyCloudDbContextBase, Guid, Guid, string, Guid, DateOnly, IAsyncEnumerable<SessionRow>> _rows = EF.CompileAsyncQuery(
        (CountyCloudDbContextBase db, Guid tenantId, Guid userId, string stamp, Guid sessionId, DateOnly today) =>
            from u in db.Set<User>()
            join s in db.Set<AccountSession>() on u.Id equals s.UserId
            join m in db.Set<Membership>() on u.Id equals m.UserId
            join x in db.Set<MembershipRole>() on m.Id equals x.MembershipId into held
            from x in held.DefaultIfEmpty()
            join r in db.Set<Role>() on x!.RoleId equals r.Id into roles
            from r in roles.DefaultIfEmpty()
            where u.Id == userId && u.IsActive && u.SecurityStamp == stamp && s.Id == sessionId && s.EndedAt == null
                && m.From <= today && (m.To == null || m.To >= today)
                && (m.EngagementId == null || db.Set<Engagement>().Any(e => e.Id == m.EngagementId && e.From <= today && (e.To == null || e.To >= today)))
                && db.Set<Tenant>().Any(t => t.Id == tenantId && t.IsActive)
            select new SessionRow
            {
                Id = s.Id,
                LastSeenAt = s.LastSeenAt,
                CountyId = s.CountyId,
                HasTwoFactor = u.TwoFactorEnabled,
                IsTwoFactorDemanded = db.Set<SettingValue>().Any(v => v.Name == AdministrationSettings.TwoFactorDemanded && v.Value == "true"),
                IsLentTo = db.Set<RoleDelegation>().Any(d => d.ToUserId == userId && d.From <= today && d.To >= today),
                ContractorId = db.Set<Engagement>().Where(e => e.Id == m.EngagementId).Select(e => (Guid?)e.ContractorId).FirstOrDefault(),
                Role = r!.Name,
                IsStatic = (bool?)r!.IsStatic,
            });

    /// <summary>What holds; null when the session, the account, the membership or the county ended. The flow is that of the county.</summary>
    public async Task<SessionState?> FindAsync(CountyCloudDbContextBase db, Guid tenantId, Guid userId, string stamp, Guid sessionId, DateOnly today, CancellationToken cancellationToken)
    {
        SessionRow? first = null;
        Guid? contractor = null;
        var roles = new SortedDictionary<string, bool>(StringComparer.Ordinal);
        await foreach (var row in _rows(db, tenantId, userId, stamp, sessionId, today).WithCancellation(cancellationToken))
        {
            first = row;
            contractor ??= row.ContractorId;
            if (row.Role is { } role)
            {
                roles[role] = row.IsStatic == true;
            }
        }

        return first is null ? null : new SessionState(first.Id, first.LastSeenAt, first.CountyId, first.HasTwoFactor, first.IsTwoFactorDemanded)
        {
            Membership = new SessionMembership(userId, tenantId, contractor, first.IsLentTo ? null : [.. roles.Select(r => new GrantedRole(r.Key, r.Value))]),
        };
    }

    private sealed class SessionRow
    {
        public required Guid Id { get; init; }

        public required DateTime LastSeenAt { get; init; }

        public required Guid? CountyId { get; init; }

        public required bool HasTwoFactor { get; init; }

        public required bool IsTwoFactorDemanded { get; init; }

        public required bool IsLentTo { get; init; }

        public required Guid? ContractorId { get; init; }

        public required string? Role { get; init; }

        public required bool? IsStatic { get; init; }
    }
}
