using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace CountyCloud.Framework.AspNetCore.Security;

/// <summary>
/// Lets nobody in before the keys of cookies and forms could be read once. A process that starts while the database is away has none: it would take every cookie for a stranger's and every form for
/// an expired one, and sign people out for an outage that passes by itself. What the keys' store fails with goes on to whoever tells errors; once the keys are there they stay in memory.
/// </summary>
public sealed class KeyRingMiddleware(RequestDelegate next, IDataProtectionProvider protection)
{
    private volatile bool _isRead;

    /// <summary>Reads the keys, if that was not done, and calls on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        if (!_isRead && (context.Request.Headers.Cookie.Count > 0 || context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)))
        {
            protection.CreateProtector(nameof(KeyRingMiddleware)).Protect([0]);
            _isRead = true;
        }

        return next(context);
    }
}
