using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Administration.Integration;

/// <summary>
/// A token issuer of a province that is trusted in the counties of that province and nowhere else. It says who a system is; which county
/// it may enter and what it may do there says the county, by an <see cref="IntegrationAccount"/>. Host data.
/// </summary>
public sealed class TrustedIssuer : AggregateRoot
{
    /// <summary>Longest name.</summary>
    public const int MaxNameLength = 100;

    /// <summary>Longest address.</summary>
    public const int MaxAddressLength = 300;

    /// <summary>Longest name of a claim.</summary>
    public const int MaxClaimLength = 64;

    /// <summary>Longest list of scopes.</summary>
    public const int MaxScopeMapLength = 2000;

    private TrustedIssuer()
    {
    }

    /// <summary>A new one.</summary>
    /// <param name="id">Id.</param>
    /// <param name="regionId">Province.</param>
    public TrustedIssuer(Guid id, Guid regionId)
    {
        Id = id;
        RegionId = regionId;
        IsActive = true;
    }

    /// <summary>Province.</summary>
    public Guid RegionId { get; private set; }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>What its tokens have in <c>iss</c>, to the letter.</summary>
    public string Issuer { get; private set; } = string.Empty;

    /// <summary>What its tokens have in <c>aud</c> when they are meant for this platform.</summary>
    public string Audience { get; private set; } = string.Empty;

    /// <summary>Address of its key set.</summary>
    public string JwksAddress { get; private set; } = string.Empty;

    /// <summary>Claim that says who the system is.</summary>
    public string SubjectClaim { get; private set; } = string.Empty;

    /// <summary>Claim that says which county the token is for: by its code, or its division code of GB/T 2260.</summary>
    public string CountyClaim { get; private set; } = string.Empty;

    /// <summary>Claim with its rights, a text divided by blanks or a list; null: a system has all scopes of its account.</summary>
    public string? ScopeClaim { get; private set; }

    /// <summary>Its words for rights and our scopes, one <c>word=scope</c> a line; the claim's other words mean nothing.</summary>
    public string ScopeMap { get; private set; } = string.Empty;

    /// <summary>False when it is trusted no more.</summary>
    public bool IsActive { get; private set; }

    /// <inheritdoc />
    public override string AuditName => Name;

    /// <summary>Sets who it is and how its tokens are read.</summary>
    /// <exception cref="BusinessException"><c>Integration:JwksAddressInvalid</c>: the address is none of https with a host name.</exception>
    public void Describe(string name, string issuer, string audience, string jwksAddress, string subjectClaim, string countyClaim, string? scopeClaim, IReadOnlyDictionary<string, string> scopeMap)
    {
        // An address by number, with a name and password, or on another scheme is no issuer's: it would be a way to our own network.
        if (!Uri.TryCreate(jwksAddress, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps || uri.HostNameType != UriHostNameType.Dns || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
        {
            throw new BusinessException("Integration:JwksAddressInvalid", 400).WithData("address", jwksAddress);
        }

        Name = name;
        Issuer = issuer;
        Audience = audience;
        JwksAddress = uri.AbsoluteUri;
        SubjectClaim = subjectClaim;
        CountyClaim = countyClaim;
        ScopeClaim = scopeClaim;
        ScopeMap = string.Join('\n', scopeMap.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{m.Key}={m.Value}"));
    }

    /// <summary>Trusts it or no longer.</summary>
    public void SetActive(bool isActive) => IsActive = isActive;

    /// <summary>Its words and our scopes.</summary>
    public IReadOnlyDictionary<string, string> ReadScopeMap() =>
        ScopeMap.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('=', 2)).Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}
