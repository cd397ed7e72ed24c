using System.Collections.Concurrent;
using System.Security.Claims;
using System.Text.Encodings.Web;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CountyCloud.Administration.Integration;

/// <summary>How other systems show who they are on the API: an access token, or on some addresses HTTP Basic.</summary>
public static class IntegrationAuthentication
{
    /// <summary>Scheme of access tokens.</summary>
    public const string Bearer = "IntegrationBearer";

    /// <summary>Scheme of client id and secret.</summary>
    public const string Basic = "IntegrationBasic";

    /// <summary>Which scheme reads a request; null: the session cookie.</summary>
    public static string? SchemeOf(HttpContext context, IntegrationOptions options)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.Length == 0 || !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? null
            : header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? Bearer
            : options.BasicPaths.Any(p => context.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase)) ? Basic
            : null;
    }

    /// <summary>The issuer of tokens at this request: <c>App:SelfUrl</c>, or where that is not set, the address that was called.</summary>
    public static string IssuerOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<IConfiguration>()["App:SelfUrl"] is { Length: > 0 } self
            ? self.TrimEnd('/')
            : $"{context.Request.Scheme}://{context.Request.Host.Value}{context.Request.PathBase.Value}";

    /// <summary>Who a visitor is in this request. It has the permissions of those scopes that open this address, and no role.</summary>
    internal static AuthenticateResult Ticket(IntegrationVisitor visitor, IEnumerable<string> scopes, HttpRequest request, IntegrationScopes registry, string scheme)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, visitor.AccountId.ToString()), new(ClaimTypes.Name, visitor.ClientId),
            new(CountyCloudClaims.TenantId, visitor.County.Id.ToString()), new(CountyCloudClaims.Integration, visitor.ClientId),
        ];
        claims.AddRange(scopes.Intersect(visitor.Scopes, StringComparer.Ordinal).Select(registry.Find).OfType<IntegrationScope>().Where(s => s.Covers(request))
            .SelectMany(s => s.Permissions).Distinct(StringComparer.Ordinal).Select(p => new Claim(CountyCloudClaims.Permission, p)));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, scheme)), scheme));
    }
}

/// <summary>Settings of other systems' sign-in.</summary>
public sealed class IntegrationOptions
{
    /// <summary>Addresses that take HTTP Basic beside access tokens.</summary>
    public IList<PathString> BasicPaths { get; } = [];

    /// <summary>Host names of trusted issuers that may lie in a private network; section <c>Integration</c> of the configuration.</summary>
    public IList<string> PrivateIssuerHosts { get; } = [];
}

/// <summary>
/// Whether accounts are still good, kept for 20 seconds in each process: a revoked one is out within that time, everywhere, and a busy one
/// does not cost a query a request.
/// </summary>
public sealed class IntegrationChecks(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>How long an answer is believed.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(20);

    private const int MaxKept = 10_000;
    private readonly ConcurrentDictionary<(string Key, Guid County), (DateTimeOffset At, IntegrationVisitor? Visitor)> _known = new();

    /// <summary>The visitor of this account as it is now, at most <see cref="Kept"/> old.</summary>
    public Task<IntegrationVisitor?> FindAsync(TenantInfo county, Guid accountId, CancellationToken cancellationToken) =>
        GetAsync(accountId.ToString(), county, s => s.FindAsync(county, accountId, cancellationToken));

    /// <summary>The visitor whom an outside issuer's token names, at most <see cref="Kept"/> old.</summary>
    public Task<IntegrationVisitor?> FindAsync(TenantInfo county, Guid trustedIssuerId, string subject, CancellationToken cancellationToken) =>
        GetAsync($"{trustedIssuerId} {subject}", county, s => s.FindAsync(county, trustedIssuerId, subject, cancellationToken));

    private async Task<IntegrationVisitor?> GetAsync(string key, TenantInfo county, Func<IntegrationSignIn, Task<IntegrationVisitor?>> find)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue((key, county.Id), out var known) && (now - known.At).Duration() < Kept)
        {
            return known.Visitor;
        }

        await using var scope = scopes.CreateAsyncScope();
        var visitor = await find(scope.ServiceProvider.GetRequiredService<IntegrationSignIn>());
        if (_known.Count >= MaxKept)
        {
            _known.Clear();
        }

        _known[(key, county.Id)] = (now, visitor);
        return visitor;
    }
}

/// <summary>Reads client id and secret of HTTP Basic.</summary>
internal sealed class IntegrationBasicHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, IntegrationScopes registry, IntegrationLimiter limiter)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!limiter.IsOpen(Context))
        {
            Response.Headers.RetryAfter = IntegrationLimiter.RetryAfter;
            throw new BusinessException("CountyCloud:TooManyRequests", StatusCodes.Status429TooManyRequests);
        }

        await using var scope = Context.RequestServices.CreateAsyncScope();
        if (BasicCredential.Read(Request.Headers.Authorization.ToString(), isFormEncoded: false) is { } credential
            && await scope.ServiceProvider.GetRequiredService<IntegrationSignIn>().VerifyAsync(credential.ClientId, credential.Secret, Context.RequestAborted) is { } visitor)
        {
            return IntegrationAuthentication.Ticket(visitor, visitor.Scopes, Request, registry, IntegrationAuthentication.Basic);
        }

        limiter.Failed(Context);
        return AuthenticateResult.Fail("No such credential.");
    }
}

/// <summary>Reads access tokens (RFC 6750), our own and those of issuers that are trusted for a province.</summary>
internal sealed partial class IntegrationBearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, IAccessTokens tokens, TrustedIssuerTokens outside, ITenantStore counties,
    IntegrationChecks checks, IntegrationScopes registry)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var token = Request.Headers.Authorization.ToString()["Bearer ".Length..].Trim();
        if (await ReadAsync(token) is (var visitor, var scopes))
        {
            return IntegrationAuthentication.Ticket(visitor, scopes, Request, registry, IntegrationAuthentication.Bearer);
        }

        LogRefused(Logger, Context.Connection.RemoteIpAddress?.ToString(), Request.Path);
        Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return AuthenticateResult.Fail("No good token.");
    }

    private async Task<(IntegrationVisitor Visitor, IReadOnlyList<string> Scopes)?> ReadAsync(string token)
    {
        var issuer = IntegrationAuthentication.IssuerOf(Context);
        if (JwtAccessTokens.Peek(token) is { } peek && peek.Issuer != issuer && await outside.ReadAsync(peek, Context.RequestAborted) is { } trusted)
        {
            return await checks.FindAsync(trusted.County, trusted.IssuerId, trusted.Subject, Context.RequestAborted) is { } guest ? (guest, trusted.Scopes ?? guest.Scopes) : null;
        }

        return await tokens.ReadAsync(token, issuer, Context.RequestAborted) is { } content
            && await counties.FindByNameAsync(content.County, Context.RequestAborted) is { IsActive: true } county
            && await checks.FindAsync(county, content.AccountId, Context.RequestAborted) is { } visitor
            ? (visitor, content.Scopes) : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An access token was refused from {Address} at {Path}")]
    private static partial void LogRefused(ILogger logger, string? address, PathString path);
}
