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

    /// <summary>Checks all accounts of a demonstration.</summary>
    /// <exception cref="InvalidOperationException">A demo password is in use.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken = default)
    {
        if (!environment.IsProduction() || configuration.GetValue<bool>("Demo:Enabled"))
        {
            return;
        }

        // By their mark, which stands on every account that ever had this password (PasswordPolicyValidator): a hash takes a tenth of a second to look at, and a site has thousands.
        var candidates = await db.Set<User>().AsNoTracking().Where(u => u.IsDemo).OrderBy(u => u.UserName).ToListAsync(cancellationToken);
        var open = candidates.Find(u => u.IsActive && u.PasswordHash is { } hash && hasher.VerifyHashedPassword(u, hash, DemoPassword) != PasswordVerificationResult.Failed);
        if (open is not null)
        {
            throw new InvalidOperationException(
                $"Refusing to start in production: the account '{open.UserName}' still has the demo password. Change its password or deactivate it, or set Demo:Enabled=true for a demonstration.");
        }
    }
}
