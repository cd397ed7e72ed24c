using CountyCloud.Administration.Identity;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Timing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.People;

/// <summary>Somebody must be left who holds the administrators' role of the current side, or nobody could ever give it again.</summary>
public sealed class Administrators(CountyCloudDbContextBase db, TimeProvider clock)
{
    /// <summary>True when this person holds the role here and nobody else who may sign in does.</summary>
    public async Task<bool> IsLastAsync(Guid userId, CancellationToken cancellationToken)
    {
        var administrators = db.Set<Role>().Where(r => r.IsStatic);
        var holders = db.ValidMemberships(clock.Today()).Where(m => m.Roles.Any(x => administrators.Any(r => r.Id == x.RoleId)));
        var accounts = db.Set<User>().Where(u => u.IsActive && u.Id != userId);
        return await holders.AnyAsync(m => m.UserId == userId, cancellationToken) && !await holders.AnyAsync(m => accounts.Any(u => u.Id == m.UserId), cancellationToken);
    }

    /// <summary>Refuses that the last one goes. Inside a transaction two who go at the same moment wait for each other.</summary>
    /// <exception cref="BusinessException"><c>CountyCloud:LastAdministrator</c>.</exception>
    public async Task EnsureRemainWithoutAsync(Guid userId, CancellationToken cancellationToken)
    {
        await db.Set<Role>().Where(r => r.IsStatic).ExecuteUpdateAsync(s => s.SetProperty(r => r.NormalizedName, r => r.NormalizedName), cancellationToken);
        if (await IsLastAsync(userId, cancellationToken))
        {
            throw new BusinessException("CountyCloud:LastAdministrator");
        }
    }
}
