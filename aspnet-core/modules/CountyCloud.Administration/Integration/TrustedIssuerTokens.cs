using System.Collections.Concurrent;
using CountyCloud.Administration.Regions;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace CountyCloud.Administration.Integration;

/// <summary>What a token of a trusted issuer says.</summary>
/// <param name="IssuerId">The issuer.</param>
/// <param name="County">County it is for, one of the issuer's province.</param>
/// <param name="Subject">Who the system is.</param>
/// <param name="Scopes">Our scopes that it names; null: all that its account has.</param>
internal sealed record TrustedToken(Guid IssuerId, TenantInfo County, string Subject, IReadOnlyList<string>? Scopes);

/// <summary>Reads tokens of issuers that are trusted for a province. Their keys are fetched from the address an administrator gave, and never from one that a token names.</summary>
internal sealed partial class TrustedIssuerTokens(IServiceScopeFactory scopes, IHttpClientFactory clients, TimeProvider clock, ILogger<TrustedIssuerTokens> logger)
{
    /// <summary>Name of the HTTP client that fetches keys.</summary>
    public const string HttpClient = "trusted-issuers";

    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384];
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<(Guid Id, string Address), ConfigurationManager<JsonWebKeySet>> _keys = new();
    private Known? _known;

    /// <summary>What it says; null when it is of nobody who is trusted here, or no good.</summary>
    public async Task<TrustedToken?> ReadAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        if ((await GetIssuersAsync(cancellationToken)).FirstOrDefault(i => i.Row.Issuer == token.Issuer) is not { } issuer || await ValidateAsync(token, issuer.Row, cancellationToken) is not { } valid)
        {
            return null;
        }

        return JwtAccessTokens.Claim(valid, issuer.Row.SubjectClaim) is { } subject && JwtAccessTokens.Claim(valid, issuer.Row.CountyClaim) is { } named
            && await FindCountyAsync(named, issuer.Path, cancellationToken) is { } county
            ? new TrustedToken(issuer.Row.Id, county, subject, ScopesOf(valid, issuer.Row))
            : null;
    }

    private static IReadOnlyList<string>? ScopesOf(JsonWebToken token, TrustedIssuer issuer)
    {
        if (issuer.ScopeClaim is not { } claim)
        {
            return null;
        }

        var map = issuer.ReadScopeMap();
        return [.. token.Claims.Where(c => c.Type == claim).SelectMany(c => IntegrationScopes.Split(c.Value)).Select(w => map.GetValueOrDefault(w)).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private async Task<JsonWebToken?> ValidateAsync(JsonWebToken token, TrustedIssuer issuer, CancellationToken cancellationToken)
    {
        var manager = _keys.GetOrAdd((issuer.Id, issuer.JwksAddress), key => new ConfigurationManager<JsonWebKeySet>(
            key.Address, new KeySetReader(), new HttpDocumentRetriever(clients.CreateClient(HttpClient)) { RequireHttps = true }) { RefreshInterval = Between });
        JsonWebKeySet keys;
        try
        {
            keys = await manager.GetConfigurationAsync(cancellationToken);
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or HttpRequestException)
        {
            LogNoKeys(e, issuer.Issuer);
            return null;
        }

        var result = await JwtAccessTokens.Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            // Access tokens by RFC 9068, and the plain JWTs that most providers make.
            ValidTypes = ["at+jwt", "application/at+jwt", "JWT"],
            ValidAlgorithms = Algorithms,
            ValidIssuer = issuer.Issuer,
            ValidAudience = issuer.Audience,
            IssuerSigningKeys = keys.GetSigningKeys(),
            LifetimeValidator = (from, to, _, _) => JwtAccessTokens.IsWithin(from, to, clock),
        });
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // It may have a new key: asked for again, though not more often than the interval. The next try finds it.
            manager.RequestRefresh();
        }

        return result.IsValid ? result.SecurityToken as JsonWebToken : null;
    }

    private async Task<IReadOnlyList<KnownIssuer>> GetIssuersAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_known is { } known && (now - known.At).Duration() < IntegrationChecks.Kept)
        {
            return known.Issuers;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CountyCloudDbContextBase>();
        var rows = await db.Set<TrustedIssuer>().AsNoTracking().Where(i => i.IsActive).Join(db.PlacementsOn(clock.Today()), i => i.RegionId, p => p.RegionId, (i, p) => new KnownIssuer(i, p.Path)).ToListAsync(cancellationToken);
        _known = new Known(now, rows);
        return rows;
    }

    // A county of the issuer's province and no other, whatever the token says.
    private async Task<TenantInfo?> FindCountyAsync(string named, string province, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CountyCloudDbContextBase>();
        return await db.Set<Tenant>().AsNoTracking().Where(t => t.IsActive)
            .Join(db.Set<Region>(), t => t.RegionId, r => (Guid?)r.Id, (t, r) => new { Tenant = t, r.Id, r.Code })
            .Join(db.PlacementsOn(clock.Today()), x => x.Id, p => p.RegionId, (x, p) => new { x.Tenant, x.Code, p.Path })
            .Where(x => x.Path.StartsWith(province) && (x.Tenant.Name == named || x.Code == named))
            .Select(x => new TenantInfo(x.Tenant.Id, x.Tenant.Name, x.Tenant.DisplayName, x.Tenant.IsActive)).SingleOrDefaultAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The keys of the trusted issuer {Issuer} cannot be fetched")]
    private partial void LogNoKeys(Exception exception, string issuer);

    private sealed record Known(DateTimeOffset At, IReadOnlyList<KnownIssuer> Issuers);

    private sealed record KnownIssuer(TrustedIssuer Row, string Path);

    private sealed class KeySetReader : IConfigurationRetriever<JsonWebKeySet>
    {
        public async Task<JsonWebKeySet> GetConfigurationAsync(string address, IDocumentRetriever retriever, CancellationToken cancel) =>
            JsonWebKeySet.Create(await retriever.GetDocumentAsync(address, cancel));
    }
}
