using System.Globalization;
using System.Security.Cryptography;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Account.TwoFactor;

/// <summary>
/// The second factor of accounts: set up, checked, renewed, switched off. Switching it on or off gives the account new credentials, so that sessions which were opened
/// with less, or with what was lost, end.
/// </summary>
public sealed class TwoFactorManager(
    CountyCloudDbContextBase db, UserManager<User> users, IdentityErrors errors, IDataProtectionProvider protection, ICurrentTenant currentTenant, IGuidGenerator guids, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("CountyCloud.TwoFactor.Secret");

    /// <summary>Makes a secret to be confirmed; one that was never confirmed is replaced.</summary>
    /// <returns>The secret.</returns>
    /// <exception cref="BusinessException"><c>Accounts:TwoFactorIsOn</c>.</exception>
    public async Task<byte[]> BeginAsync(User user, CancellationToken cancellationToken)
    {
        EnsureIsOff(user);
        var secret = Totp.NewSecret();
        var encrypted = _protector.CreateProtector(user.Id.ToString()).Protect(Convert.ToBase64String(secret));
        if (await db.Set<TwoFactorSecret>().FirstOrDefaultAsync(s => s.Id == user.Id, cancellationToken) is { } row)
        {
            row.Replace(encrypted);
        }
        else
        {
            db.Add(new TwoFactorSecret(user.Id, encrypted));
        }

        await db.SaveChangesAsync(cancellationToken);
        return secret;
    }

    /// <summary>Switches it on with the app's first code.</summary>
    /// <returns>The recovery codes, which nobody sees again.</returns>
    /// <exception cref="BusinessException"><c>Accounts:TwoFactorIsOn</c>, <c>Accounts:TwoFactorNotBegun</c>, <c>Accounts:WrongCode</c>.</exception>
    public async Task<IReadOnlyList<string>> ConfirmAsync(User user, string code, CancellationToken cancellationToken)
    {
        EnsureIsOff(user);
        var row = await db.Set<TwoFactorSecret>().FirstOrDefaultAsync(s => s.Id == user.Id, cancellationToken) ?? throw new BusinessException("Accounts:TwoFactorNotBegun");
        if (FindStep(row, code) is not { } step)
        {
            throw new BusinessException("Accounts:WrongCode");
        }

        IReadOnlyList<string> codes = [];
        await db.InTransactionAsync(
            async () =>
            {
                row.Confirm(clock.GetUtcNow().UtcDateTime, step);
                codes = await ReplaceCodesAsync(user, cancellationToken);
                db.AuditAccount("TwoFactorOn", user);
                errors.ThrowIfFailed(await users.SetTwoFactorEnabledAsync(user, enabled: true));
            },
            cancellationToken);
        return codes;
    }

    /// <summary>New recovery codes; the old ones are void.</summary>
    /// <exception cref="BusinessException"><c>Accounts:TwoFactorIsOff</c>.</exception>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(User user, CancellationToken cancellationToken)
    {
        EnsureIsOn(user);
        IReadOnlyList<string> codes = [];
        await db.InTransactionAsync(
            async () =>
            {
                codes = await ReplaceCodesAsync(user, cancellationToken);
                db.AuditAccount("RecoveryCodesRenewed", user);
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        return codes;
    }

    /// <summary>Switches it off; the proof is the caller's affair.</summary>
    /// <param name="user">Account.</param>
    /// <param name="action">How the audit log calls it: the person's own wish or somebody's reset.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="BusinessException"><c>Accounts:TwoFactorIsOff</c>.</exception>
    public async Task RemoveAsync(User user, string action, CancellationToken cancellationToken)
    {
        EnsureIsOn(user);
        await db.InTransactionAsync(
            async () =>
            {
                await db.Set<TwoFactorSecret>().Where(s => s.Id == user.Id).ExecuteDeleteAsync(cancellationToken);
                await db.Set<TwoFactorRecoveryCode>().Where(c => c.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
                db.AuditAccount(action, user);
                errors.ThrowIfFailed(await users.SetTwoFactorEnabledAsync(user, enabled: false));
            },
            cancellationToken);
    }

    /// <summary>Recovery codes that are still good.</summary>
    public Task<int> CountCodesAsync(Guid userId, CancellationToken cancellationToken) =>
        db.Set<TwoFactorRecoveryCode>().CountAsync(c => c.UserId == userId && c.UsedAt == null, cancellationToken);

    /// <summary>
    /// True when it is the app's code, or one of the recovery codes; either is good once, also for two who send the same one at the same time. Attempts are counted by
    /// <see cref="PasswordSignIn"/>, through which everything goes that asks this.
    /// </summary>
    public Task<bool> VerifyAsync(User user, string code, CancellationToken cancellationToken)
    {
        var digits = string.Concat(code.Where(c => !char.IsWhiteSpace(c)));
        return digits.Length == Totp.Digits && digits.All(char.IsAsciiDigit)
            ? VerifyAppCodeAsync(user.Id, digits, cancellationToken)
            : VerifyRecoveryCodeAsync(user, code, cancellationToken);
    }

    private static void EnsureIsOff(User user)
    {
        if (user.TwoFactorEnabled)
        {
            throw new BusinessException("Accounts:TwoFactorIsOn");
        }
    }

    private static void EnsureIsOn(User user)
    {
        if (!user.TwoFactorEnabled)
        {
            throw new BusinessException("Accounts:TwoFactorIsOff");
        }
    }

    private async Task<bool> VerifyAppCodeAsync(Guid userId, string code, CancellationToken cancellationToken)
    {
        var row = await db.Set<TwoFactorSecret>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == userId && s.ConfirmedAt != null, cancellationToken);
        return row is not null && FindStep(row, code) is { } step
            && await db.Set<TwoFactorSecret>().Where(s => s.Id == userId && s.ConfirmedAt != null && (s.LastStep == null || s.LastStep < step))
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastStep, step), cancellationToken) == 1;
    }

    private async Task<bool> VerifyRecoveryCodeAsync(User user, string code, CancellationToken cancellationToken)
    {
        var (hash, now) = (RecoveryCodes.HashOf(user.Id, code), clock.GetUtcNow().UtcDateTime);
        var used = await db.Set<TwoFactorRecoveryCode>().Where(c => c.UserId == user.Id && c.Hash == hash && c.UsedAt == null).ExecuteUpdateAsync(s => s.SetProperty(c => c.UsedAt, now), cancellationToken);
        if (used == 0)
        {
            return false;
        }

        // Before the sign-in is over there is no county; the account is the platform's anyway.
        using var host = currentTenant.Change(TenantIds.Host);
        var left = await CountCodesAsync(user.Id, cancellationToken);
        db.AuditOwnDeed("RecoveryCodeUsed", user, [new PropertyChange("RecoveryCodesLeft", (left + 1).ToString(CultureInfo.InvariantCulture), left.ToString(CultureInfo.InvariantCulture))]);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private async Task<IReadOnlyList<string>> ReplaceCodesAsync(User user, CancellationToken cancellationToken)
    {
        await db.Set<TwoFactorRecoveryCode>().Where(c => c.UserId == user.Id).ExecuteDeleteAsync(cancellationToken);
        var codes = Enumerable.Range(0, RecoveryCodes.Count).Select(_ => RecoveryCodes.New()).ToList();
        db.AddRange(codes.Select(c => new TwoFactorRecoveryCode(guids.Create(), user.Id, RecoveryCodes.HashOf(user.Id, c))));
        return codes;
    }

    // A secret that a lost key ring can no longer open fits no code; recovery codes and an administrator's reset still help.
    private long? FindStep(TwoFactorSecret row, string code)
    {
        try
        {
            var secret = Convert.FromBase64String(_protector.CreateProtector(row.Id.ToString()).Unprotect(row.ProtectedSecret));
            return Totp.FindStep(secret, clock.GetUtcNow(), string.Concat(code.Where(c => !char.IsWhiteSpace(c))));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
