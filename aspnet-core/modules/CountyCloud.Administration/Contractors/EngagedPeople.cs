using CountyCloud.Administration.Identity;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Timing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Contractors;

/// <summary>Who has access to the current county through engagements.</summary>
internal static class EngagedPeople
{
    /// <summary>People by engagement, by user name; those who were taken out are left out.</summary>
    public static async Task<ILookup<Guid, EngagedPersonDto>> EngagedPeopleAsync(this CountyCloudDbContextBase db, IReadOnlyCollection<Guid> engagementIds, TimeProvider clock, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var memberships = await db.Set<Membership>().AsNoTracking()
            .Where(m => m.EngagementId != null && engagementIds.Contains(m.EngagementId.Value) && (m.To == null || m.To >= today)).ToListAsync(cancellationToken);
        var userIds = memberships.ConvertAll(m => m.UserId);
        var users = await db.Set<User>().AsNoTracking().Where(u => userIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellationToken);
        var roles = await db.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Id, cancellationToken);
        return memberships.Select(m => (EngagementId: m.EngagementId!.Value, Person: ToDto(m, users[m.UserId])))
            .OrderBy(x => x.Person.UserName, StringComparer.Ordinal).ToLookup(x => x.EngagementId, x => x.Person);

        EngagedPersonDto ToDto(Membership membership, User user)
        {
            var own = membership.Roles.Select(r => roles[r.RoleId]).OrderBy(r => r.Name, StringComparer.Ordinal).ToList();
            return new EngagedPersonDto(
                user.Id, user.UserName!, user.Name, user.IsActive, own.ConvertAll(r => r.Name), own.ConvertAll(r => r.DisplayName), membership.From, membership.To);
        }
    }
}
