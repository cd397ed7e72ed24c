using System.Security.Cryptography;
using System.Text;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>
/// The credential by which another system reads or records events of one county (REST interface of EPCIS 2.0). It has no password that
/// somebody chose: the secret is 32 random bytes, shown once, of which only the hash is kept; so a plain hash is enough.
/// </summary>
public sealed class IntegrationAccount : AggregateRoot, IMultiTenant
{
    /// <summary>Longest name.</summary>
    public const int MaxNameLength = 100;

    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    private IntegrationAccount()
    {
    }

    /// <summary>Makes a credential.</summary>
    /// <param name="id">Id.</param>
    /// <param name="county">Code of the county: it stands in the client id, so that the account is looked for in one county only.</param>
    /// <param name="name">What system it is for.</param>
    /// <param name="canCapture">It may send events.</param>
    /// <param name="canQuery">It may ask for events.</param>
    /// <param name="expiresOn">Last day; null: until it is revoked.</param>
    /// <param name="secret">The secret, to be shown once.</param>
    /// <exception cref="BusinessException">It may do nothing.</exception>
    public IntegrationAccount(Guid id, string county, string name, bool canCapture, bool canQuery, DateOnly? expiresOn, out string secret)
    {
        if (!canCapture && !canQuery)
        {
            throw new BusinessException("Trace:IntegrationWithoutScope");
        }

        secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        Id = id;
        ClientId = $"{county}.{RandomNumberGenerator.GetString(Alphabet, 10)}";
        Name = name;
        CanCapture = canCapture;
        CanQuery = canQuery;
        ExpiresOn = expiresOn;
        SecretHash = HashOf(secret);
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Public half: code of the county, a full stop, ten characters.</summary>
    public string ClientId { get; private set; } = string.Empty;

    /// <summary>What system it is for.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public string SecretHash { get; private set; } = string.Empty;

    /// <summary>It may send events (scope <c>epcis.capture</c>).</summary>
    public bool CanCapture { get; private set; }

    /// <summary>It may ask for events (scope <c>epcis.query</c>).</summary>
    public bool CanQuery { get; private set; }

    /// <summary>Last day on which it is good; null: until it is revoked.</summary>
    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>True when it was taken back for good.</summary>
    public bool IsRevoked { get; private set; }

    /// <summary>When it was last used, UTC, to the hour; null: never.</summary>
    public DateTime? LastUsedTime { get; private set; }

    /// <inheritdoc />
    public override string AuditName => $"{ClientId} {Name}";

    /// <summary>Whether a secret is this account's own and the account is good today. Takes the same time for any secret.</summary>
    public bool Accepts(string secret, DateOnly today) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(SecretHash)) & !IsRevoked & !(ExpiresOn < today);

    /// <summary>Takes it back; the next request with it is refused.</summary>
    public void Revoke() => IsRevoked = true;

    /// <summary>Hash under which a secret is kept.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
