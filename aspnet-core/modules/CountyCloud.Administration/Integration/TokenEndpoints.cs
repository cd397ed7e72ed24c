using System.Text.Json;
using System.Text.Json.Serialization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Primitives;

namespace CountyCloud.Administration.Integration;

/// <summary>
/// The authorization server of other systems: client credentials grant (RFC 6749 section 4.4), metadata (RFC 8414) and key set (RFC 7517).
/// They lie outside of <c>/api</c>: no session, no antiforgery, errors in OAuth's own form.
/// </summary>
public static class TokenEndpoints
{
    /// <summary>Where tokens are made.</summary>
    public const string TokenPath = "/connect/token";

    /// <summary>Where the key set is.</summary>
    public const string KeySetPath = "/.well-known/jwks.json";

    /// <summary>Where the metadata are.</summary>
    public const string MetadataPath = "/.well-known/oauth-authorization-server";

    private const int MaxBytes = 16 * 1024;
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Maps them.</summary>
    public static void MapTokens(this IEndpointRouteBuilder endpoints)
    {
        var known = new OpenToEverybodyAttribute("Whoever checks a token has to know the public keys and the addresses (RFC 8414).");
        endpoints.MapPost(TokenPath, TokenAsync).WithMetadata(new OpenToEverybodyAttribute("A system shows its own secret here; failures are counted by address.")).DisableAntiforgery().ExcludeFromDescription();
        endpoints.MapGet(MetadataPath, Metadata).WithMetadata(known).ExcludeFromDescription();
        endpoints.MapGet(KeySetPath, async (HttpContext context, IAccessTokens tokens, CancellationToken cancellationToken) =>
        {
            // A new key is published a day before it signs, so a copy may be this old.
            context.Response.Headers.CacheControl = "public, max-age=900";
            return Results.Text(await tokens.GetKeySetAsync(cancellationToken), "application/json");
        }).WithMetadata(known).ExcludeFromDescription();
    }

    private static IResult Metadata(HttpContext context, IntegrationScopes scopes)
    {
        var issuer = IntegrationAuthentication.IssuerOf(context);
        context.Response.Headers.CacheControl = "public, max-age=900";

        // The member for response types is required even where, as here, no authorization endpoint is.
        return Results.Json(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["issuer"] = issuer,
            ["token_endpoint"] = issuer + TokenPath,
            ["jwks_uri"] = issuer + KeySetPath,
            ["scopes_supported"] = scopes.All.Select(s => s.Name),
            ["response_types_supported"] = Array.Empty<string>(),
            ["grant_types_supported"] = new[] { "client_credentials" },
            ["token_endpoint_auth_methods_supported"] = new[] { "client_secret_basic", "client_secret_post" },
        });
    }

    private static async Task<IResult> TokenAsync(HttpContext context, IntegrationSignIn signIn, IntegrationLimiter limiter, IAccessTokens tokens, IntegrationScopes registry, ICurrentTenant currentTenant, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Pragma = "no-cache";
        if (await ReadFormAsync(context, cancellationToken) is not { } form)
        {
            return Error(StatusCodes.Status400BadRequest, "invalid_request", "The body is a form (application/x-www-form-urlencoded) of at most 16 KB in which no parameter comes twice.");
        }

        var basic = context.Request.Headers.Authorization.ToString();
        if (basic.Length > 0 && (form.ContainsKey("client_secret") || form.ContainsKey("client_assertion")))
        {
            return Error(StatusCodes.Status400BadRequest, "invalid_request", "A client shows who it is in one way only.");
        }

        if (Value(form, "grant_type") is not { } grant)
        {
            return Error(StatusCodes.Status400BadRequest, "invalid_request", "grant_type is missing.");
        }

        if (grant != "client_credentials")
        {
            return Error(StatusCodes.Status400BadRequest, "unsupported_grant_type", "Only client_credentials is offered.");
        }

        if (!limiter.IsOpen(context))
        {
            return TooMany(context);
        }

        var credential = basic.Length > 0 ? BasicCredential.Read(basic, isFormEncoded: true)
            : Value(form, "client_id") is { } id && Value(form, "client_secret") is { } secret ? new BasicCredential(id, secret) : null;
        if (credential is null || (Value(form, "client_id") is { } named && named != credential.ClientId)
            || await signIn.VerifyAsync(credential.ClientId, credential.Secret, cancellationToken) is not { } visitor)
        {
            return Unknown(context, limiter);
        }

        // The host name of another county never makes a token, whosever secret it is.
        if (currentTenant.Id is { } asked && asked != visitor.County.Id)
        {
            await signIn.NoteRefusedAsync(visitor.County, visitor.ClientId, account: null, "Integration:OtherCounty", cancellationToken);
            return Unknown(context, limiter);
        }

        var scopes = Value(form, "scope") is { } wanted ? IntegrationScopes.Split(wanted) : [.. visitor.Scopes.Where(s => registry.Find(s) is not null)];
        if (scopes.Count == 0 || scopes.Any(s => registry.Find(s) is null || !visitor.Scopes.Contains(s, StringComparer.Ordinal)))
        {
            await signIn.NoteRefusedAsync(visitor.County, visitor.ClientId, account: null, "Integration:ScopeNotGiven", cancellationToken);
            return Error(StatusCodes.Status400BadRequest, "invalid_scope", "The account has these scopes: " + string.Join(' ', visitor.Scopes));
        }

        if (!limiter.MayIssue(visitor.AccountId))
        {
            return TooMany(context);
        }

        var token = await tokens.IssueAsync(new AccessTokenContent(visitor.County.Name, visitor.AccountId, visitor.ClientId, scopes), IntegrationAuthentication.IssuerOf(context), cancellationToken);
        await signIn.NoteIssuedAsync(visitor, token.Id, scopes, cancellationToken);
        return Results.Json(new TokenAnswer(token.Text, "Bearer", (int)token.Life.TotalSeconds, string.Join(' ', scopes)), Json);
    }

    private static async Task<IFormCollection?> ReadFormAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.Request.ContentLength > MaxBytes || context.Request.ContentType?.Split(';')[0].Trim().Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBytes;
        }

        try
        {
            var form = await context.Request.ReadFormAsync(new FormOptions { BufferBodyLengthLimit = MaxBytes, KeyLengthLimit = 256, ValueCountLimit = 32, ValueLengthLimit = 4096 }, cancellationToken);
            return form.Any(f => f.Value.Count > 1) ? null : form;
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException or IOException)
        {
            return null;
        }
    }

    // A parameter without a value counts as left out (RFC 6749 section 3.2).
    private static string? Value(IFormCollection form, string name) => form.TryGetValue(name, out var value) && !StringValues.IsNullOrEmpty(value) ? value.ToString() : null;

    private static IResult Unknown(HttpContext context, IntegrationLimiter limiter)
    {
        limiter.Failed(context);
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"CountyCloud\", charset=\"UTF-8\"";
        return Error(StatusCodes.Status401Unauthorized, "invalid_client", "There is no such client, its secret is another, or it is no longer good.");
    }

    private static IResult TooMany(HttpContext context)
    {
        context.Response.Headers.RetryAfter = IntegrationLimiter.RetryAfter;
        return Error(StatusCodes.Status429TooManyRequests, "temporarily_unavailable", "Too many requests. A token is good for fifteen minutes: keep it.");
    }

    private static IResult Error(int status, string error, string description) => Results.Json(new TokenError(error, description), Json, statusCode: status);

    private sealed record TokenAnswer(
        [property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("token_type")] string TokenType,
        [property: JsonPropertyName("expires_in")] int ExpiresIn, [property: JsonPropertyName("scope")] string Scope);

    private sealed record TokenError([property: JsonPropertyName("error")] string Error, [property: JsonPropertyName("error_description")] string Description);
}
