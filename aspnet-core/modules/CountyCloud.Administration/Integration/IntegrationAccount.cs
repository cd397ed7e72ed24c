using System.Security.Cryptography;
using System.Text;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Administration.Integration;

/// <summary>
/// Another system that a county lets in, and the scopes it has there. It proves itself by a secret of this platform, or by tokens of an
/// issuer that is trusted for the county's province (<see cref="TrustedIssuer"/>). Nobody chose the secret: it is 32 random bytes, shown
/// once, of which only the hash is kept; so a plain hash is enough.
/// </summary>
public sealed class IntegrationAccount : AggregateRoot, IMultiTenant
{
    /// <summary>Longest name.</summary>
    public const int MaxNameLength = 100;

    /// <summary>Longest name at an outside issuer.</summary>
    public const int MaxSubjectLength = 200;

    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    private IntegrationAccount()
    {
    }

    /// <summary>Makes an account.</summary>
    /// <param name="id">Id.</param>
    /// <param name="county">Code of the county: it stands in the client id, so that the account is looked for in one county only.</param>
    /// <param name="name">What system it is for.</param>
    /// <param name="scopes">Names of its scopes.</param>
    /// <param name="expiresOn">Last day; null: until it is revoked.</param>
    /// <exception cref="BusinessException"><c>Integration:WithoutScope</c>: it may do nothing.</exception>
    public IntegrationAccount(Guid id, string county, string name, IReadOnlyList<string> scopes, DateOnly? expiresOn)
    {
        if (scopes.Count == 0)
        {
            throw new BusinessException("Integration:WithoutScope");
        }

        Id = id;
        ClientId = $"{county}.{RandomNumberGenerator.GetString(Alphabet, 10)}";
        Name = name;
        Scopes = string.Join(' ', scopes);
        ExpiresOn = expiresOn;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Public half: code of the county, a full stop, ten characters.</summary>
    public string ClientId { get; private set; } = string.Empty;

    /// <summary>What system it is for.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Names of its scopes, divided by blanks.</summary>
    public string Scopes { get; private set; } = string.Empty;

    /// <summary>SHA-256 of the secret, hexadecimal; null when it proves itself elsewhere.</summary>
    public string? SecretHash { get; private set; }

    /// <summary>Issuer whose tokens it shows; null when it has a secret of this platform.</summary>
    public Guid? TrustedIssuerId { get; private set; }

    /// <summary>Who it is in the tokens of that issuer.</summary>
    public string? ExternalSubject { get; private set; }

    /// <summary>Last day on which it is good; null: until it is revoked.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>True when it was taken back for good.</summary>
    public bool IsRevoked { get; private set; }

    /// <summary>When it was last used, UTC, to the hour; null: never.</summary>
    public DateTime? LastUsedTime { get; private set; }

    /// <inheritdoc />
    public override string AuditName => $"{ClientId} {Name}";

    /// <summary>Gives it a secret, to be shown once.</summary>
    public string MakeSecret()
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        SecretHash = HashOf(secret);
        return secret;
    }

    /// <summary>Lets it prove itself by tokens of an outside issuer, in the place of a secret.</summary>
    public void ProveBy(Guid trustedIssuerId, string subject)
    {
        SecretHash = null;
        TrustedIssuerId = trustedIssuerId;
        ExternalSubject = subject;
    }

    /// <summary>Whether it is good on a day.</summary>
    public bool IsGoodOn(DateOnly today) => !IsRevoked && !(ExpiresOn < today);

    /// <summary>Whether a secret is this account's own and the account is good today. Takes the same time for any secret.</summary>
    public bool Accepts(string secret, DateOnly today) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(SecretHash ?? new string('-', 64))) & IsGoodOn(today);

    /// <summary>Takes it back for good.</summary>
    public void Revoke() => IsRevoked = true;

    /// <summary>Hash under which a secret is kept.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
