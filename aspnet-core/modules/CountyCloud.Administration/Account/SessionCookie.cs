using CountyCloud.Framework.Timing;
using System.Globalization;
using System.Security.Claims;
using CountyCloud.Administration.Account.Sessions;
using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Tenants;
using CountyCloud.Administration.Visits;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Account;

/// <summary>The session: a cookie that names one account and the one county (or the host) it works in.</summary>
public sealed class SessionCookie(CountyCloudDbContextBase db, CountyVisits visits, AccountSessions sessions, SessionQuery query, ICurrentTenant currentTenant, TimeProvider clock)
{
    /// <summary>Name of the cookie.</summary>
    public const string Name = ".CountyCloud.Identity";

    /// <summary>How long a session lasts without use.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    private const string SecurityStampClaim = "AspNet.Identity.SecurityStamp";
    private const string SessionClaim = "countycloud:session";

    /// <summary>Settings of the cookie. An API call is answered with 401 or 403, never sent elsewhere.</summary>
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = c => Answer(c, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = c => Answer(c, StatusCodes.Status403Forbidden);
        options.Events.OnRedirectToLogout = c => Answer(c, StatusCodes.Status204NoContent);
        options.Events.OnRedirectToReturnUrl = c => Answer(c, StatusCodes.Status204NoContent);
        options.Events.OnValidatePrincipal = c => ((SessionCookie)c.HttpContext.RequestServices.GetService(typeof(SessionCookie))!).ValidateAsync(c);

        static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        }
    }

    /// <summary>Signs the account in, into this county or the host.</summary>
    public static Task SignInAsync(HttpContext context, User user, Guid tenantId, Guid sessionId, bool isPersistent) =>
        SignInAsync(context, user, tenantId, sessionId.ToString(), isPersistent, visitId: null);

    private static Task SignInAsync(HttpContext context, User user, Guid tenantId, string sessionId, bool isPersistent, Guid? visitId)
    {
        var identity = new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()),
            new Claim(ClaimTypes.Name, user.UserName!),
            new Claim(CountyCloudClaims.TenantId, tenantId.ToString()),
            new Claim(SecurityStampClaim, user.SecurityStamp!),
            new Claim(SessionClaim, sessionId),
        ], IdentityConstants.ApplicationScheme);
        if (visitId is { } visit)
        {
            identity.AddClaim(new Claim(CountyCloudClaims.Visit, visit.ToString()));
        }

        return context.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity), new AuthenticationProperties { IsPersistent = isPersistent });
    }

    /// <summary>Issues the cookie anew for the county it has, or another, or for a visit to one, after what it says about the account changed.</summary>
    public static async Task RenewAsync(HttpContext context, User user, Guid? tenantId = null, Guid? visitId = null)
    {
        var session = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var target = tenantId ?? Guid.Parse(session.Principal!.FindFirstValue(CountyCloudClaims.TenantId)!, CultureInfo.InvariantCulture);
        await SignInAsync(context, user, target, session.Principal!.FindFirstValue(SessionClaim)!, session.Properties?.IsPersistent == true, visitId);
    }

    /// <summary>
    /// Asks at every request, in one small query, whether the session was not ended, the account is still active, its credentials unchanged, the county open and the
    /// membership, or the visit, valid today. What ended, ends with the next request. The same query tells what a second factor is asked for by.
    /// </summary>
    private async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var cancellationToken = context.HttpContext.RequestAborted;
        if (await FindAsync(context.Principal!, cancellationToken) is not var (state, tenantId))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        CurrentSession.Put(context.HttpContext, state);
        await sessions.SeeAsync(state, tenantId, cancellationToken);
    }

    private async Task<(SessionState State, Guid TenantId)?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)
            || !Guid.TryParse(principal.FindFirstValue(CountyCloudClaims.TenantId), out var tenantId)
            || !Guid.TryParse(principal.FindFirstValue(SessionClaim), out var sessionId)
            || principal.FindFirstValue(SecurityStampClaim) is not { } stamp)
        {
            return null;
        }

        using (currentTenant.Change(tenantId))
        {
            var today = clock.Today();
            var visited = CurrentVisit.IdOf(principal);
            if (tenantId != TenantIds.Host && visited is null)
            {
                return await query.FindAsync(db, tenantId, userId, stamp, sessionId, today, cancellationToken) is { } found ? (found, tenantId) : null;
            }

            var users = db.Set<User>().Where(u => u.Id == userId && u.IsActive && u.SecurityStamp == stamp);
            if (visited is { } visit)
            {
                var open = visits.OpenVisits(visit, userId, tenantId);
                users = users.Where(u => open.Any());
            }
            else
            {
                var memberships = db.ValidMemberships(today);
                var scopes = db.ValidScopes(today);
                users = users.Where(u => memberships.Any(m => m.UserId == u.Id) || scopes.Any(s => s.UserId == u.Id));
            }

            var held = db.Set<AccountSession>().Where(s => s.Id == sessionId && s.EndedAt == null);
            var demands = db.Set<SettingValue>().Where(v => v.Name == AdministrationSettings.TwoFactorDemanded && v.Value == "true");
            var state = await users.Join(held, u => u.Id, s => s.UserId, (u, s) => new SessionState(s.Id, s.LastSeenAt, s.CountyId, u.TwoFactorEnabled, demands.Any()))
                .FirstOrDefaultAsync(cancellationToken);
            return state is null ? null : (state, tenantId);
        }
    }
}
