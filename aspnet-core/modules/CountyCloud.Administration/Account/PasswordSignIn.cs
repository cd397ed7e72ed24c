using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Settings;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Account;

/// <summary>Result of a sign-in, with ABP's numbers.</summary>
public enum LoginResultType
{
    /// <summary>Signed in.</summary>
    Success = 1,

    /// <summary>Wrong name or password.</summary>
    InvalidUserNameOrPassword = 2,

    /// <summary>The account is inactive or may enter nothing.</summary>
    NotAllowed = 3,

    /// <summary>Too many wrong passwords; locked for a while.</summary>
    LockedOut = 4,
}

/// <summary>Checks passwords and counts the wrong ones.</summary>
public sealed class PasswordSignIn(
    CountyCloudDbContextBase db, UserManager<User> users, IPasswordHasher<User> hasher, PasswordPolicyStore policies, NobodysPassword nobody, ICurrentTenant currentTenant,
    TimeProvider clock)
{
    /// <summary>The account that signs in with this name: user name, e-mail or phone number.</summary>
    public async Task<User?> FindAsync(string nameOrEmailOrPhone, CancellationToken cancellationToken)
    {
        var normalized = users.NormalizeName(nameOrEmailOrPhone.Trim());
        var phone = PhoneNumber.Normalize(nameOrEmailOrPhone);
        return await db.Set<User>().AsNoTracking()
            .FirstOrDefaultAsync(u => u.NormalizedUserName == normalized || u.NormalizedEmail == normalized || (phone != null && u.PhoneNumber == phone), cancellationToken);
    }

    /// <summary>
    /// Checks a password. The attempt is counted, atomically, before the password is looked at: many at once get no more tries than one
    /// after another.
    /// </summary>
    public async Task<LoginResultType> CheckAsync(User? user, string password, CancellationToken cancellationToken)
    {
        if (user is null)
        {
            hasher.VerifyHashedPassword(null!, nobody.Hash, password);
            return LoginResultType.InvalidUserNameOrPassword;
        }

        var now = clock.GetUtcNow();
        var row = db.Set<User>().Where(u => u.Id == user.Id);
        if (user.LockoutEnabled && user.LockoutEnd is { } end)
        {
            if (end > now)
            {
                return LoginResultType.LockedOut;
            }

            // The lock is over: one of the attempts that find it so gives the tries back, not each of them.
            await row.Where(u => u.LockoutEnd == end).ExecuteUpdateAsync(s => s.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null), cancellationToken);
        }

        await row.ExecuteUpdateAsync(s => s.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount + 1), cancellationToken);
        var attempts = await row.Select(u => u.AccessFailedCount).FirstOrDefaultAsync(cancellationToken);
        var policy = await policies.GetAsync(cancellationToken);
        var allowed = policy.MaxFailedAttempts;
        var result = (!user.LockoutEnabled || attempts <= allowed) && user.PasswordHash is { } hash ? hasher.VerifyHashedPassword(user, hash, password) : PasswordVerificationResult.Failed;
        if (result != PasswordVerificationResult.Failed)
        {
            if (result == PasswordVerificationResult.SuccessRehashNeeded)
            {
                var costlier = hasher.HashPassword(user, password);
                await row.Where(u => u.PasswordHash == user.PasswordHash).ExecuteUpdateAsync(s => s.SetProperty(u => u.PasswordHash, costlier), cancellationToken);
            }

            await row.ExecuteUpdateAsync(s => s.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null), cancellationToken);
            return user.IsActive ? LoginResultType.Success : LoginResultType.NotAllowed;
        }

        if (!user.LockoutEnabled || attempts < allowed)
        {
            return LoginResultType.InvalidUserNameOrPassword;
        }

        await LockAsync(user, now.AddMinutes(policy.LockoutMinutes), cancellationToken);
        return LoginResultType.LockedOut;
    }

    // The count stays until the lock is over, so that an attempt that was under way meanwhile gets no new tries.
    private async Task LockAsync(User user, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var locked = await db.Set<User>().Where(u => u.Id == user.Id && u.LockoutEnd == null).ExecuteUpdateAsync(s => s.SetProperty(u => u.LockoutEnd, until), cancellationToken);
        if (locked == 0)
        {
            return;
        }

        using (currentTenant.Change(TenantIds.Host))
        {
            db.AuditAccount("LockedOut", user);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
