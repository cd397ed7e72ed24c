using System.Security.Cryptography;
using System.Text.Json;
using CountyCloud.Administration.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace CountyCloud.Administration.Account.TwoFactor;

/// <summary>Says that the password was right, between the two steps of a sign-in.</summary>
/// <param name="UserId">Account.</param>
/// <param name="Stamp">Its credentials at the time: a ticket dies with a changed password.</param>
/// <param name="IsPersistent">True when the session is to outlive the browser window.</param>
/// <param name="EndsAt">When it ends, UTC.</param>
public sealed record TwoFactorTicket(Guid UserId, string Stamp, bool IsPersistent, DateTime EndsAt);

/// <summary>Keeps the ticket, encrypted, in a cookie of the browser that sent the password: another one cannot finish the sign-in, nor a script read it.</summary>
public sealed class TwoFactorTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Name of the cookie.</summary>
    public const string CookieName = ".CountyCloud.TwoFactor";

    /// <summary>How long the second step may take.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private const string Path = "/api/account";
    private readonly IDataProtector _protector = protection.CreateProtector("CountyCloud.TwoFactor.Ticket");

    /// <summary>Gives the browser a ticket.</summary>
    public void Issue(HttpContext context, User user, bool isPersistent)
    {
        var ticket = new TwoFactorTicket(user.Id, user.SecurityStamp!, isPersistent, clock.GetUtcNow().UtcDateTime + Lifetime);
        context.Response.Cookies.Append(CookieName, _protector.Protect(JsonSerializer.Serialize(ticket)), Options(context));
    }

    /// <summary>The browser's ticket; null when there is none, it is no ticket of ours, or its time is over.</summary>
    public TwoFactorTicket? Read(HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<TwoFactorTicket>(_protector.Unprotect(text)) is { } ticket && ticket.EndsAt > clock.GetUtcNow().UtcDateTime ? ticket : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Takes the ticket back.</summary>
    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(CookieName, Options(context));

    private static CookieOptions Options(HttpContext context) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = Path, IsEssential = true };
}
