using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Contractors;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Timing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Mailing;

/// <summary>A person of the current county who takes mails.</summary>
/// <param name="UserId">Account.</param>
/// <param name="Email">Address.</param>
/// <param name="Language">Language of mails.</param>
/// <param name="Roles">Roles held in the county today, with those that others lend the person.</param>
/// <param name="ContractorId">Contractor for which the person works there; null for the county's own people.</param>
public sealed record MailRecipient(Guid UserId, string Email, string Language, IReadOnlyCollection<string> Roles, Guid? ContractorId);

/// <summary>Who of the current county takes mails about tasks today: active, with an address, not switched off.</summary>
public sealed class MailRecipients(CountyCloudDbContextBase db, PermissionStore permissions, TimeProvider clock)
{
    /// <summary>All of them, or the one asked for.</summary>
    public async Task<IReadOnlyList<MailRecipient>> GetAsync(Guid? userId, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var memberships = await db.ValidMemberships(today).AsNoTracking()
            .Where(m => userId == null || m.UserId == userId)
            .Join(db.Set<User>().Where(u => u.IsActive && u.WantsTaskMail && u.Email != null), m => m.UserId, u => u.Id, (m, u) => new { Membership = m, u.Id, u.Email, u.Language })
            .OrderBy(x => x.Id).ToListAsync(cancellationToken);
        var roles = await db.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Id, r => r.Name, cancellationToken);
        var contractors = await db.Set<Engagement>().AsNoTracking().ToDictionaryAsync(e => e.Id, e => e.ContractorId, cancellationToken);

        // Few people are lent a role at a time: they alone are asked for, one by one, by the same rule that lets them act.
        var borrowers = (await db.Set<RoleDelegation>().Where(d => d.From <= today && d.To >= today && (userId == null || d.ToUserId == userId)).Select(d => d.ToUserId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var recipients = new List<MailRecipient>();
        foreach (var x in memberships)
        {
            HashSet<string> held = [.. x.Membership.Roles.Select(r => roles[r.RoleId])];
            if (borrowers.Contains(x.Id))
            {
                held.UnionWith((await permissions.GetLentRolesAsync(x.Id, cancellationToken)).SelectMany(l => l.Roles));
            }

            recipients.Add(new MailRecipient(x.Id, x.Email!, x.Language ?? "zh-Hans", held, x.Membership.EngagementId is { } engagement ? contractors[engagement] : null));
        }

        return recipients;
    }
}
