using CountyCloud.Administration.Account.TwoFactor;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Settings;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

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

    /// <summary>The password was right; the second step is still to come.</summary>
    RequiresTwoFactor = 5,
}

/// <summary>Checks passwords and second factors, and counts the wrong ones together: whoever has the one must not try the other without end.</summary>
public sealed partial class PasswordSignIn(
    CountyCloudDbContextBase db, UserManager<User> users, IPasswordHasher<User> hasher, NobodysPassword nobody, TwoFactorManager factors, PasswordPolicyStore policies, ICurrentTenant currentTenant,
    TimeProvider clock, ILogger<PasswordSignIn> logger)
{
    /// <summary>The account that signs in with this name: user name, e-mail or phone number.</summary>
    public async Task<User?> FindAsync(string nameOrEmailOrPhone, CancellationToken cancellationToken)
    {
        var normalized = users.NormalizeName(nameOrEmailOrPhone.Trim());
        var phone = PhoneNumber.Normalize(nameOrEmailOrPhone);
        return await db.Set<User>().AsNoTracking()
            .FirstOrDefaultAsync(u => u.NormalizedUserName == normalized || u.NormalizedEmail == normalized || (phone != null && u.PhoneNumber == phone), cancellationToken);
    }

    /// <summary>Checks a password.</summary>
    public async Task<LoginResultType> CheckAsync(User? user, string password, CancellationToken cancellationToken)
    {
        if (user is null)
        {
            hasher.VerifyHashedPassword(null!, nobody.Hash, password);
            LogRefused("nobody", LoginResultType.InvalidUserNameOrPassword);
            return LoginResultType.InvalidUserNameOrPassword;
        }

        return Told(user, await AttemptAsync(user, () => HasPasswordAsync(user, password, cancellationToken), user.LockoutEnabled, user.TwoFactorEnabled, cancellationToken));
    }

    /// <summary>
    /// Checks a code of the app or a recovery code; a wrong one is counted like a wrong password. It locks also an account that wrong passwords do not lock: six digits
    /// are soon tried.
    /// </summary>
    public async Task<LoginResultType> CheckSecondAsync(User user, string code, CancellationToken cancellationToken) =>
        Told(user, await AttemptAsync(user, () => factors.VerifyAsync(user, code, cancellationToken), locks: true, isHalf: false, cancellationToken));

    /// <summary>Asks somebody who is signed in for the password again. Counted like a sign-in: an open session is no way to try passwords.</summary>
    /// <exception cref="BusinessException">It is another one, or the account is locked.</exception>
    public async Task EnsurePasswordAsync(User user, string? password, CancellationToken cancellationToken) =>
        ThrowUnlessRight(await CheckAsync(user, password ?? string.Empty, cancellationToken), "Volo.Abp.Identity:PasswordMismatch");

    /// <summary>Asks for a code of the second factor.</summary>
    /// <exception cref="BusinessException">It is wrong or used, or the account is locked.</exception>
    public async Task EnsureSecondAsync(User user, string code, CancellationToken cancellationToken) =>
        ThrowUnlessRight(await CheckSecondAsync(user, code, cancellationToken), "Accounts:WrongCode");

    // By the account's id: what was typed into the field of the name may be a password.
    private LoginResultType Told(User user, LoginResultType result)
    {
        if (result != LoginResultType.Success)
        {
            LogRefused(user.Id.ToString(), result);
        }

        return result;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Signing in as {Account} was refused: {Result}")]
    private partial void LogRefused(string account, LoginResultType result);

    private async Task<bool> HasPasswordAsync(User user, string password, CancellationToken cancellationToken)
    {
        if (user.PasswordHash is not { } hash)
        {
            return false;
        }

        var result = hasher.VerifyHashedPassword(user, hash, password);
        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            var costlier = hasher.HashPassword(user, password);
            await db.Set<User>().Where(u => u.Id == user.Id && u.PasswordHash == hash).ExecuteUpdateAsync(s => s.SetProperty(u => u.PasswordHash, costlier), cancellationToken);
        }

        return result != PasswordVerificationResult.Failed;
    }

    private static void ThrowUnlessRight(LoginResultType result, string error)
    {
        if (result != LoginResultType.Success)
        {
            throw new BusinessException(result == LoginResultType.LockedOut ? "Volo.Abp.Identity:UserLockedOut" : error);
        }
    }

    /// <summary>
    /// The attempt is counted, atomically, before it is looked at: many at once get no more tries than one after another. A whole success gives all tries back; half of
    /// one, the password where a code is still to come, only its own.
    /// </summary>
    private async Task<LoginResultType> AttemptAsync(User user, Func<Task<bool>> isRightAsync, bool locks, bool isHalf, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var row = db.Set<User>().Where(u => u.Id == user.Id);
        if (locks && user.LockoutEnd is { } end)
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
        if ((!locks || attempts <= allowed) && await isRightAsync())
        {
            await (isHalf
                ? row.ExecuteUpdateAsync(s => s.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount - 1), cancellationToken)
                : row.ExecuteUpdateAsync(s => s.SetProperty(u => u.AccessFailedCount, 0).SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null), cancellationToken));
            return user.IsActive ? LoginResultType.Success : LoginResultType.NotAllowed;
        }

        if (!locks)
        {
            // Where wrong passwords do not lock, they must not use up the tries of the second factor either.
            await row.ExecuteUpdateAsync(s => s.SetProperty(u => u.AccessFailedCount, u => u.AccessFailedCount - 1), cancellationToken);
            return LoginResultType.InvalidUserNameOrPassword;
        }

        if (attempts < allowed)
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
