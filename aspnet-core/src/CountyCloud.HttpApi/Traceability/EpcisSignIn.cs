using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using System.Threading.RateLimiting;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Permissions;
using CountyCloud.Traceability;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CountyCloud.HttpApi.Traceability;

/// <summary>HTTP Basic for other systems, on <c>/api/epcis</c> and nowhere else. People keep their session cookie there too.</summary>
public static class EpcisSignIn
{
    /// <summary>Name of the scheme.</summary>
    public const string Scheme = "EpcisBasic";

    /// <summary>Where it holds.</summary>
    public static readonly PathString Path = "/api/epcis";

    /// <summary>Registers it beside the session cookie.</summary>
    public static IServiceCollection AddEpcisSignIn(this IServiceCollection services)
    {
        services.AddSingleton<EpcisSignInLimiter>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, EpcisBasicHandler>(Scheme, null);
        services.PostConfigureAll<CookieAuthenticationOptions>(o => o.ForwardDefaultSelector = c =>
            c.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase) && c.Request.Headers.Authorization.Count > 0 ? Scheme : null);
        return services;
    }
}

/// <summary>Slows down whoever tries secrets: 20 failures from one address in ten minutes, then no more are looked at.</summary>
internal sealed class EpcisSignInLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<string> failures = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(
        address, _ => new FixedWindowRateLimiterOptions { PermitLimit = 20, Window = TimeSpan.FromMinutes(10), QueueLimit = 0 }));

    public bool IsOpen(string address) => failures.GetStatistics(address) is not { CurrentAvailablePermits: 0 };

    public void Failed(string address) => failures.AttemptAcquire(address).Dispose();

    public void Dispose() => failures.Dispose();
}

/// <summary>Reads the credential. The client id names the county, so only that county is asked.</summary>
internal sealed class EpcisBasicHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, ITenantStore counties, ICurrentTenant currentTenant, EpcisSignInLimiter limiter)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var address = Context.Connection.RemoteIpAddress?.ToString() ?? "-";
        if (!limiter.IsOpen(address))
        {
            throw new BusinessException("CountyCloud:TooManyRequests", StatusCodes.Status429TooManyRequests);
        }

        if (Read(Request.Headers.Authorization.ToString()) is not { } credential || await FindAsync(credential.ClientId, credential.Secret) is not { } found)
        {
            limiter.Failed(address);
            return AuthenticateResult.Fail("No such credential.");
        }

        var (county, visitor) = found;
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, visitor.Id.ToString()), new(ClaimTypes.Name, visitor.ClientId), new(CountyCloudClaims.TenantId, county.Id.ToString())];
        if (visitor.CanCapture)
        {
            claims.Add(new(CountyCloudClaims.Permission, CountyCloudPermissions.TraceRecord));
        }

        if (visitor.CanQuery)
        {
            claims.Add(new(CountyCloudClaims.Permission, CountyCloudPermissions.TraceSupervise));
        }

        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, EpcisSignIn.Scheme)), EpcisSignIn.Scheme));
    }

    private static (string ClientId, string Secret)? Read(string header)
    {
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) || header.Length > 1024)
        {
            return null;
        }

        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[6..].Trim(), bytes, out var count))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes, 0, count);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? (text[..colon], text[(colon + 1)..]) : null;
    }

    private async Task<(TenantInfo County, IntegrationVisitor Visitor)?> FindAsync(string clientId, string secret)
    {
        var cut = clientId.LastIndexOf('.');
        if (cut <= 0 || await counties.FindByNameAsync(clientId[..cut], Context.RequestAborted) is not { IsActive: true } county)
        {
            return null;
        }

        using var change = currentTenant.Change(county.Id, county.Name);
        await using var scope = Context.RequestServices.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IIntegrationSignIn>().VerifyAsync(clientId, secret, Context.RequestAborted) is { } visitor ? (county, visitor) : null;
    }
}
