using CountyCloud.Framework.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace CountyCloud.Administration.Identity;

/// <summary>Refuses to start in production while an account can be entered with the published demo password.</summary>
public sealed class DemoPasswordGuard(CountyCloudDbContextBase db, IPasswordHasher<User> hasher, IHostEnvironment environment, IConfiguration configuration)
{
    /// <summary>Password of all demo accounts, printed by a demo start.</summary>
    public const string DemoPassword = "CountyCloud-Demo-2026";

    private static readonly string[] WellKnownNames = ["PLATFORM", "CONTRACTOR"];
    private static readonly string[] WellKnownPosts = [".OFFICE", ".LEADER", ".GROUP", ".FINANCE", ".AUDIT", ".STATION"];

    /// <summary>Checks all accounts that a demo start makes, by their mark and by their names.</summary>
    /// <exception cref="InvalidOperationException">A demo password is in use.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken = default)
    {
        if (!environment.IsProduction() || configuration.GetValue<bool>("Demo:Enabled"))
        {
            return;
        }

        var candidates = await db.Set<User>().AsNoTracking()
            .Where(u => u.IsDemo || WellKnownNames.Contains(u.NormalizedUserName) || u.NormalizedUserName!.StartsWith("PROVINCE.")
                || u.NormalizedUserName.EndsWith(WellKnownPosts[0]) || u.NormalizedUserName.EndsWith(WellKnownPosts[1]) || u.NormalizedUserName.EndsWith(WellKnownPosts[2])
                || u.NormalizedUserName.EndsWith(WellKnownPosts[3]) || u.NormalizedUserName.EndsWith(WellKnownPosts[4]) || u.NormalizedUserName.EndsWith(WellKnownPosts[5]))
            .OrderBy(u => u.UserName)
            .ToListAsync(cancellationToken);
        var open = candidates.Find(u => u.IsActive && u.PasswordHash is { } hash && hasher.VerifyHashedPassword(u, hash, DemoPassword) != PasswordVerificationResult.Failed);
        if (open is not null)
        {
            throw new InvalidOperationException(
                $"Refusing to start in production: the account '{open.UserName}' still has the demo password. Change its password or deactivate it, or set Demo:Enabled=true for a demonstration.");
        }
    }
}
