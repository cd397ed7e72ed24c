using System.Globalization;
using CountyCloud.Administration.Account.Sessions;
using CountyCloud.Administration.Account.TwoFactor;
using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Account;

/// <summary>
/// Helping people whose phone is lost or whose session is in the wrong hands. The same rules as for their passwords: nobody touches somebody who holds more, and a county
/// not the account of a person who also works elsewhere.
/// </summary>
[ApiController]
[Route("api/identity/users/{id:guid}")]
public sealed class AccountSecurityController(
    CountyCloudDbContextBase db,
    TwoFactorManager factors,
    AccountSessions sessions,
    MembershipDirectory directory,
    PrivilegeGuard privileges,
    ICurrentTenant currentTenant,
    ICurrentUser currentUser,
    TimeProvider clock) : ControllerBase
{
    private Guid? CountyId => currentTenant.IsHost ? null : currentTenant.GetCountyId();

    /// <summary>Whether a person has a second factor, and how many sessions are open: in a county those that are there, on the platform's side all.</summary>
    [HttpGet("security")]
    [RequiresPermission(AdministrationPermissions.Users.Default)]
    public async Task<AccountSecurityDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var user = await FindAsync(id, cancellationToken);
        var county = CountyId;
        return new AccountSecurityDto(
            user.UserName!, user.Name, user.TwoFactorEnabled, await sessions.Live(id).CountAsync(s => county == null || s.CountyId == county, cancellationToken), id == currentUser.Id);
    }

    /// <summary>Takes away the second factor of somebody who lost it, and ends the sessions. One's own is switched off on one's own page.</summary>
    /// <exception cref="BusinessException">The person stands above the caller or also works elsewhere; <c>Accounts:TwoFactorIsOff</c>.</exception>
    [HttpPost("reset-two-factor")]
    [RequiresPermission(AdministrationPermissions.Users.Update)]
    public async Task<IActionResult> ResetTwoFactorAsync(Guid id, CancellationToken cancellationToken)
    {
        var user = await FindOtherAsync(id, cancellationToken);
        if (!currentTenant.IsHost && await directory.HasHistoryBeyondAsync(id, currentTenant.GetCountyId(), cancellationToken))
        {
            throw new BusinessException("CountyCloud:AccountBelongsToPerson").WithData("userName", user.UserName);
        }

        await factors.RemoveAsync(user, "TwoFactorReset", cancellationToken);
        await sessions.EndAllAsync(id, exceptId: null, countyId: null, cancellationToken);
        return NoContent();
    }

    /// <summary>Ends a person's sessions: in a county those that are there, on the platform's side all. Whoever knows the password can sign in again.</summary>
    /// <exception cref="BusinessException">The person stands above the caller.</exception>
    [HttpPost("end-sessions")]
    [RequiresPermission(AdministrationPermissions.Users.Update)]
    public async Task<EndedSessionsDto> EndSessionsAsync(Guid id, CancellationToken cancellationToken)
    {
        var user = await FindOtherAsync(id, cancellationToken);
        var count = await sessions.EndAllAsync(id, exceptId: null, CountyId, cancellationToken);
        db.AuditAccount("SessionsEnded", user, [new PropertyChange("Sessions", count.ToString(CultureInfo.InvariantCulture), null)]);
        await db.SaveChangesAsync(cancellationToken);
        return new EndedSessionsDto(count);
    }

    private async Task<User> FindOtherAsync(Guid id, CancellationToken cancellationToken)
    {
        var user = await FindAsync(id, cancellationToken);
        if (id == currentUser.Id)
        {
            throw new BusinessException("Accounts:OwnAccount");
        }

        await privileges.EnsureNotAboveAsync(user, cancellationToken);
        return user;
    }

    private async Task<User> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.PeopleHere(currentTenant, clock.Today()).FirstOrDefaultAsync(u => u.Id == id, cancellationToken) ?? throw new EntityNotFoundException(typeof(User), id);
}

/// <summary>How safely a person's account is used.</summary>
/// <param name="UserName">User name.</param>
/// <param name="Name">Name of the person or the post.</param>
/// <param name="HasTwoFactor">True when signing in asks for a code.</param>
/// <param name="Sessions">Sessions that can still be used.</param>
/// <param name="IsOneself">True for the caller's own account.</param>
public sealed record AccountSecurityDto(string UserName, string? Name, bool HasTwoFactor, int Sessions, bool IsOneself);
