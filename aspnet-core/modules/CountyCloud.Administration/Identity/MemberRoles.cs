using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Timing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Identity;

/// <summary>Gives people of the current county a further role when a use case needs it of them, such as recording for a trace subject.</summary>
public sealed class MemberRoles(CountyCloudDbContextBase db, TimeProvider clock)
{
    /// <summary>Adds a role to a person's membership here, unless they have it; saved with the caller's unit of work. Without the role in the county nothing happens.</summary>
    public async Task GrantAsync(Guid userId, string roleName, CancellationToken cancellationToken)
    {
        var normalized = roleName.ToUpperInvariant();
        var role = await db.Set<Role>().FirstOrDefaultAsync(r => r.NormalizedName == normalized, cancellationToken);
        var membership = await db.ValidMemberships(clock.Today()).Include(m => m.Roles).FirstOrDefaultAsync(m => m.UserId == userId, cancellationToken);
        if (role is not null && membership is not null)
        {
            membership.SetRoles([.. membership.Roles.Select(r => r.RoleId), role.Id]);
        }
    }
}
