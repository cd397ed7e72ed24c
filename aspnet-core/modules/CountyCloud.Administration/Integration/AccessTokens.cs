using System.Text.Json;
using CountyCloud.Framework.Entities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CountyCloud.Administration.Integration;

/// <summary>
/// The one seam behind which access tokens are made and read (decision 0015). A full OpenID Connect provider takes over by another
/// implementation of this interface: endpoints, accounts, scopes and tenancy around it stay.
/// </summary>
public interface IAccessTokens
{
    /// <summary>Makes a token.</summary>
    Task<IssuedToken> IssueAsync(AccessTokenContent content, string issuer, CancellationToken cancellationToken);

    /// <summary>What a token says; null when it is not a good token of ours.</summary>
    /// <param name="token">The token as it came.</param>
    /// <param name="issuer">Address of this platform; a token for another is no good.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<AccessTokenContent?> ReadAsync(string token, string issuer, CancellationToken cancellationToken);

    /// <summary>The key set by which anybody can check tokens (RFC 7517), as JSON.</summary>
    Task<string> GetKeySetAsync(CancellationToken cancellationToken);
}

/// <summary>What an access token says.</summary>
/// <param name="County">Code of the county; the only one it is good in.</param>
/// <param name="AccountId">Account.</param>
/// <param name="ClientId">Its public name.</param>
/// <param name="Scopes">Scopes.</param>
public sealed record AccessTokenContent(string County, Guid AccountId, string ClientId, IReadOnlyList<string> Scopes);

/// <summary>A token that was made.</summary>
/// <param name="Text">The token.</param>
/// <param name="Id">Its id (<c>jti</c>), for the log.</param>
/// <param name="Life">How long it is good.</param>
public sealed record IssuedToken(string Text, string Id, TimeSpan Life);

/// <summary>JWT access tokens by RFC 9068, signed with RS256, which that profile makes everybody understand.</summary>
public sealed class JwtAccessTokens(SigningKeyRing keys, IGuidGenerator guids, TimeProvider clock) : IAccessTokens
{
    /// <summary>How long a token is good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    /// <summary>How far clocks of processes may lie apart.</summary>
    internal static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    /// <summary>Longest token that is looked at.</summary>
    internal const int MaxLength = 8 * 1024;

    internal static JsonWebTokenHandler Handler { get; } = new() { MapInboundClaims = false, SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = MaxLength };

    /// <summary>For whom tokens are: the API of the platform.</summary>
    public static string AudienceOf(string issuer) => issuer + "/api";

    /// <inheritdoc />
    public async Task<IssuedToken> IssueAsync(AccessTokenContent content, string issuer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var id = guids.Create().ToString("N");
        var token = Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = AudienceOf(issuer),
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Life,
            TokenType = "at+jwt",
            SigningCredentials = await keys.GetSigningAsync(cancellationToken),
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["sub"] = content.ClientId,
                ["client_id"] = content.ClientId,
                ["jti"] = id,
                ["scope"] = string.Join(' ', content.Scopes),
                ["county"] = content.County,
                ["account"] = content.AccountId.ToString(),
            },
        });
        return new IssuedToken(token, id, Life);
    }

    /// <inheritdoc />
    public async Task<AccessTokenContent?> ReadAsync(string token, string issuer, CancellationToken cancellationToken)
    {
        if (Peek(token)?.Kid is not { Length: > 0 } keyId || await keys.FindAsync(keyId, cancellationToken) is not { } key)
        {
            return null;
        }

        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidTypes = ["at+jwt", "application/at+jwt"],
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidIssuer = issuer,
            ValidAudience = AudienceOf(issuer),
            IssuerSigningKey = key,
            LifetimeValidator = (from, to, _, _) => IsWithin(from, to, clock),
        });
        return result.IsValid && result.SecurityToken is JsonWebToken jwt && Guid.TryParse(Claim(jwt, "account"), out var account)
            && Claim(jwt, "county") is { } county && Claim(jwt, "client_id") is { } client
            ? new AccessTokenContent(county, account, client, IntegrationScopes.Split(Claim(jwt, "scope")))
            : null;
    }

    /// <inheritdoc />
    public async Task<string> GetKeySetAsync(CancellationToken cancellationToken) => JsonSerializer.Serialize(new
    {
        keys = (await keys.GetPublicAsync(cancellationToken)).Select(k => new
        {
            kty = "RSA",
            use = "sig",
            alg = SecurityAlgorithms.RsaSha256,
            kid = k.KeyId,
            n = Base64UrlEncoder.Encode(k.Parameters.Modulus),
            e = Base64UrlEncoder.Encode(k.Parameters.Exponent),
        }),
    });

    /// <summary>The token's parts before anything of them is believed; null when it is no token.</summary>
    internal static JsonWebToken? Peek(string token)
    {
        try
        {
            return token.Length is 0 or > MaxLength || token.Count(c => c == '.') != 2 ? null : Handler.ReadJsonWebToken(token);
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or JsonException)
        {
            return null;
        }
    }

    internal static bool IsWithin(DateTime? from, DateTime? to, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return to is { } end && now < end + Skew && !(from > now + Skew);
    }

    internal static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<object>(name, out var value) && value is string { Length: > 0 } text ? text : null;
}
