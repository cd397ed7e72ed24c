using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CountyCloud.Administration.Account.Sessions;
using CountyCloud.Administration.Account.TwoFactor;
using CountyCloud.Administration.Configuration;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Settings;
using CountyCloud.Administration.Tenants;
using CountyCloud.Administration.Visits;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.AspNetCore.Security;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CountyCloud.Administration.Account;

/// <summary>Sign-in, sign-out, counties of the signed-in person, registration and forgotten passwords.</summary>
[ApiController]
[Route("api/account")]
public sealed partial class AccountController(
    CountyCloudDbContextBase db,
    UserManager<User> users,
    IdentityErrors errors,
    PasswordSignIn passwords,
    TwoFactorTickets tickets,
    AccountSessions sessions,
    CurrentSession session,
    MembershipDirectory directory,
    SettingStore settings,
    ICurrentTenant currentTenant,
    ICurrentUser currentUser,
    IGuidGenerator guids,
    TimeProvider clock,
    IPlatformBackgroundJobs jobs,
    IConfiguration configuration,
    IHostEnvironment environment,
    ILogger<AccountController> logger) : ControllerBase
{
    /// <summary>
    /// Signs in with a password. The answer is 200 also for a wrong one; the result says which. With a second factor it is only the first step: the browser gets a ticket
    /// for <see cref="SecondLoginAsync"/>.
    /// </summary>
    [HttpPost("login")]
    [EnableRateLimiting(PublicPolicies.SignIn)]
    [OpenToEverybody("Somebody who is not signed in signs in here.")]
    [IgnoresTenantHeader]
    public async Task<LoginResultDto> LoginAsync(LoginInput input, CancellationToken cancellationToken)
    {
        if (!await settings.IsTrueAsync(AdministrationSettings.EnableLocalLogin, cancellationToken))
        {
            throw new BusinessException("Volo.Account:LocalLoginDisabled");
        }

        var user = await passwords.FindAsync(input.UserNameOrEmailAddress, cancellationToken);
        var result = await passwords.CheckAsync(user, input.Password, cancellationToken);
        if (result == LoginResultType.Success && user!.TwoFactorEnabled)
        {
            tickets.Issue(HttpContext, user, input.RememberMe);
            result = LoginResultType.RequiresTwoFactor;
        }
        else if (result == LoginResultType.Success)
        {
            result = await EnterAsync(user!, input.RememberMe, cancellationToken) ? LoginResultType.Success : LoginResultType.NotAllowed;
        }

        return new LoginResultDto((int)result, result.ToString());
    }

    /// <summary>Second step of a sign-in: a code of the app, or a recovery code.</summary>
    /// <exception cref="BusinessException"><c>Accounts:SignInAgain</c> when the first step is missing or too long ago; <c>Accounts:WrongCode</c>; the account is locked.</exception>
    [HttpPost("two-factor-login")]
    [EnableRateLimiting(PublicPolicies.SignIn)]
    [OpenToEverybody("Somebody who is half signed in finishes here; the ticket of the first step is the proof.")]
    [IgnoresTenantHeader]
    public async Task<LoginResultDto> SecondLoginAsync(SecondLoginInput input, CancellationToken cancellationToken)
    {
        var ticket = tickets.Read(HttpContext);
        var user = ticket is null
            ? null
            : await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(u => u.Id == ticket.UserId && u.SecurityStamp == ticket.Stamp && u.IsActive && u.TwoFactorEnabled, cancellationToken);
        if (user is null)
        {
            throw new BusinessException("Accounts:SignInAgain");
        }

        await passwords.EnsureSecondAsync(user, input.Code, cancellationToken);
        TwoFactorTickets.Forget(HttpContext);
        var result = await EnterAsync(user, ticket!.IsPersistent, cancellationToken) ? LoginResultType.Success : LoginResultType.NotAllowed;
        return new LoginResultDto((int)result, result.ToString());
    }

    /// <summary>Ends the session.</summary>
    [HttpPost("logout")]
    [OpenToEverybody("Signing out must work whatever is left of the session.")]
    [IgnoresTenantHeader]
    [AllowedDuringVisit]
    public async Task<IActionResult> LogoutAsync(CancellationToken cancellationToken)
    {
        if (session.Id is { } id && currentUser.Id is { } userId && await sessions.EndAsync(id, userId, cancellationToken))
        {
            using var side = currentTenant.Id is null ? currentTenant.Change(TenantIds.Host) : null;
            db.Audit("SignedOut", nameof(User), userId.ToString(), currentUser.UserName ?? string.Empty, []);
            await db.SaveChangesAsync(cancellationToken);
        }

        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        return NoContent();
    }

    /// <summary>Counties that the signed-in person may work in.</summary>
    [HttpGet("counties")]
    [SignedInOnly("Everybody may know where they themselves may work.")]
    [IgnoresTenantHeader]
    public async Task<ListResultDto<AccountCountyDto>> GetCountiesAsync(CancellationToken cancellationToken)
    {
        var culture = CultureInfo.CurrentUICulture.Name;
        var counties = await directory.GetCountiesAsync(currentUser.Id!.Value, cancellationToken);
        return new ListResultDto<AccountCountyDto>([.. counties.Select(c =>
            new AccountCountyDto(c.Id, c.Code, c.Name, c.Name.In(culture), [.. c.RoleNames.Select(r => r.In(culture))], c.Id == currentTenant.Id))]);
    }

    /// <summary>Goes on in another county: issues the session's cookie anew. No county: the platform's side.</summary>
    [HttpPost("switch-county")]
    [SignedInOnly("The person's memberships decide, not a permission.")]
    [IgnoresTenantHeader]
    [AllowedDuringVisit]
    public async Task<IActionResult> SwitchCountyAsync(SwitchCountyInput input, CancellationToken cancellationToken)
    {
        var userId = currentUser.Id!.Value;
        var target = input.CountyId ?? TenantIds.Host;
        var mayEnter = target == TenantIds.Host
            ? await directory.MayEnterHostAsync(userId, cancellationToken)
            : (await directory.GetCountiesAsync(userId, cancellationToken)).Any(c => c.Id == target);
        if (!mayEnter)
        {
            throw new EntityNotFoundException(typeof(Tenant), target);
        }

        var user = await db.Set<User>().AsNoTracking().FirstAsync(u => u.Id == userId, cancellationToken);
        await SessionCookie.RenewAsync(HttpContext, user, target);
        await TellEntryAsync(user, target, "SwitchedCounty", cancellationToken);
        return NoContent();
    }

    /// <summary>Opens an account for oneself, where that is allowed. The account may enter a county once one invites it.</summary>
    [HttpPost("register")]
    [EnableRateLimiting(PublicPolicies.Write)]
    [OpenToEverybody("Somebody without an account opens one, when the setting allows it.")]
    public async Task<IdentityUserDto> RegisterAsync(RegisterInput input, CancellationToken cancellationToken)
    {
        if (!await settings.IsTrueAsync(AdministrationSettings.IsSelfRegistrationEnabled, cancellationToken))
        {
            throw new BusinessException("Volo.Account:SelfRegistrationDisabled");
        }

        using (currentTenant.Change(TenantIds.Host))
        {
            var user = new User(guids.Create(), input.UserName, clock.GetUtcNow().UtcDateTime) { Email = input.EmailAddress };
            db.AuditAccountCreated(user);
            errors.ThrowIfFailed(await users.CreateAsync(user, input.Password));
            return IdentityUserDto.Of(user, tenantId: null);
        }
    }

    /// <summary>Mails a link to set a new password. Says nothing about whether the address is known.</summary>
    [HttpPost("send-password-reset-code")]
    [EnableRateLimiting(PublicPolicies.Write)]
    [OpenToEverybody("Somebody who forgot the password cannot sign in.")]
    public async Task<IActionResult> SendPasswordResetCodeAsync(SendPasswordResetCodeInput input, CancellationToken cancellationToken)
    {
        if (FindAdminAddress() is { } address)
        {
            // The same for every address: whether it is known is found out in the background.
            using var host = currentTenant.Change(TenantIds.Host);
            await jobs.EnqueueAsync(new PasswordResetMailArgs(input.Email, address, CultureInfo.CurrentUICulture.Name), cancellationToken: cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return NoContent();
    }

    /// <summary>Sets a new password with the code of the mail.</summary>
    [HttpPost("reset-password")]
    [EnableRateLimiting(PublicPolicies.Write)]
    [OpenToEverybody("The code from the mail is the proof.")]
    public async Task<IActionResult> ResetPasswordAsync(ResetPasswordInput input, CancellationToken cancellationToken)
    {
        var user = await users.FindByIdAsync(input.UserId.ToString()) ?? throw new BusinessException("Volo.Abp.Identity:InvalidToken");
        var (code, provesAddress) = await ResetCode.ReadAsync(users, user, input.ResetToken);
        using (currentTenant.Change(TenantIds.Host))
        {
            user.AccessFailedCount = 0;
            user.LockoutEnd = null;

            // Who read the mail there has the mailbox: with that, invitations to the address are answered in the pages.
            user.EmailConfirmed |= provesAddress;
            db.AuditOwnDeed("PasswordReset", user);
            errors.ThrowIfFailed(await users.ResetPasswordAsync(user, code, input.Password));

            // Whoever knew the old one is out; the new credentials alone would see to it, but the list of sessions should say so.
            await sessions.EndAllAsync(user.Id, exceptId: null, countyId: null, cancellationToken);
        }

        return NoContent();
    }

    /// <summary>The county named by the request if the person is a member, else the last one, else the first by code, else the host.</summary>
    private async Task<bool> EnterAsync(User user, bool isPersistent, CancellationToken cancellationToken)
    {
        var counties = await directory.GetCountiesAsync(user.Id, cancellationToken);
        var county = counties.FirstOrDefault(c => c.Id == currentTenant.Id) ?? counties.FirstOrDefault(c => c.Id == user.LastTenantId) ?? counties.FirstOrDefault();
        if (county is null && !await directory.MayEnterHostAsync(user.Id, cancellationToken))
        {
            return false;
        }

        var target = county?.Id ?? TenantIds.Host;
        if (session.State is { } former)
        {
            // The browser loses the cookie of whoever was signed in here before, so nobody could ever use that session again.
            await db.Set<AccountSession>().Where(s => s.Id == former.Id && s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, clock.GetUtcNow().UtcDateTime), cancellationToken);
        }

        var opened = sessions.Open(HttpContext, user, target);
        await TellEntryAsync(user, target, "SignedIn", cancellationToken);
        await SessionCookie.SignInAsync(HttpContext, user, target, opened.Id, isPersistent);
        return true;
    }

    private async Task TellEntryAsync(User user, Guid tenantId, string action, CancellationToken cancellationToken)
    {
        Guid? lastCounty = tenantId == TenantIds.Host ? null : tenantId;
        var language = Cultures.Supported(CultureInfo.CurrentUICulture.Name).Name;
        using (currentTenant.Change(tenantId))
        {
            await db.Set<User>().Where(u => u.Id == user.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.LastTenantId, lastCounty).SetProperty(u => u.Language, language), cancellationToken);
            db.AuditOwnDeed(action, user);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>
    /// Address of the admin UI for links in mails. In production it is configured: an address taken from the request could be
    /// another's, and the mail would carry the code there.
    /// </summary>
    private string? FindAdminAddress()
    {
        if (configuration["App:SelfUrl"] is { Length: > 0 } configured)
        {
            return configured.TrimEnd('/') + "/admin";
        }

        if (environment.IsProduction())
        {
            LogAddressMissing();
            return null;
        }

        return $"{Request.Scheme}://{Request.Host}/admin";
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A password reset was asked for, but App:SelfUrl is not configured; no mail was sent")]
    private partial void LogAddressMissing();
}

/// <summary>A sign-in.</summary>
public sealed record LoginInput
{
    /// <summary>User name, e-mail or phone number.</summary>
    [Required, MaxLength(256)]
    public string UserNameOrEmailAddress { get; init; } = string.Empty;

    /// <summary>Password.</summary>
    [Required, MaxLength(128)]
    public string Password { get; init; } = string.Empty;

    /// <summary>True: the session outlives the browser window.</summary>
    public bool RememberMe { get; init; }
}

/// <summary>The second step of a sign-in.</summary>
public sealed record SecondLoginInput
{
    /// <summary>Six digits of the app, or a recovery code; blanks and hyphens do not matter.</summary>
    [Required, MaxLength(32)]
    public string Code { get; init; } = string.Empty;
}

/// <summary>Result of a sign-in.</summary>
/// <param name="Result">Number of <see cref="LoginResultType"/>.</param>
/// <param name="Description">Its name.</param>
public sealed record LoginResultDto(int Result, string Description);

/// <summary>A county of the signed-in person.</summary>
/// <param name="Id">County.</param>
/// <param name="Code">Code.</param>
/// <param name="Name">Name in its languages.</param>
/// <param name="DisplayName">Name in the reader's language.</param>
/// <param name="Roles">The person's roles there, in the reader's language.</param>
/// <param name="IsCurrent">True for the county the session is in.</param>
public sealed record AccountCountyDto(Guid Id, string Code, LocalizedText Name, string DisplayName, IReadOnlyList<string> Roles, bool IsCurrent);

/// <summary>A switch to another county.</summary>
public sealed record SwitchCountyInput
{
    /// <summary>County; null: the platform's side.</summary>
    public Guid? CountyId { get; init; }
}

/// <summary>A registration.</summary>
public sealed record RegisterInput
{
    /// <summary>User name.</summary>
    [Required, MaxLength(256)]
    public string UserName { get; init; } = string.Empty;

    /// <summary>E-mail.</summary>
    [Required, EmailAddress, MaxLength(256)]
    public string EmailAddress { get; init; } = string.Empty;

    /// <summary>Password.</summary>
    [Required, MaxLength(128)]
    public string Password { get; init; } = string.Empty;
}

/// <summary>A forgotten password.</summary>
public sealed record SendPasswordResetCodeInput
{
    /// <summary>E-mail of the account.</summary>
    [Required, EmailAddress, MaxLength(256)]
    public string Email { get; init; } = string.Empty;
}

/// <summary>A new password for a forgotten one.</summary>
public sealed record ResetPasswordInput
{
    /// <summary>Account.</summary>
    public Guid UserId { get; init; }

    /// <summary>Code from the mail.</summary>
    [Required, MaxLength(2048)]
    public string ResetToken { get; init; } = string.Empty;

    /// <summary>New password.</summary>
    [Required, MaxLength(128)]
    public string Password { get; init; } = string.Empty;
}
