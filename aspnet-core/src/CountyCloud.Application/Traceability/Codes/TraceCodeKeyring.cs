using System.Collections.Concurrent;
using System.Globalization;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.DataProtection;

namespace CountyCloud.Traceability;

/// <summary>The keys of the county's codes.</summary>
public sealed class TraceCodeKeyring(ITraceCodeStore store, IRepository<TraceCodeKey> keys, ITraceKeyProtector protector, TraceCodeCiphers ciphers, ICurrentTenant tenant, IGuidGenerator ids)
{
    private const int PrefixAttempts = 100;

    /// <summary>The cipher of a key of the current county.</summary>
    /// <exception cref="EntityNotFoundException">The county has no such key.</exception>
    public async Task<TraceCodeCipher> GetCipherAsync(int version, CancellationToken cancellationToken)
    {
        var county = tenant.GetCountyId();
        var name = TenantKey.For(county, version.ToString(CultureInfo.InvariantCulture));
        if (ciphers.Find(name) is { } known)
        {
            return known;
        }

        var key = await store.FindKeyAsync(version, cancellationToken) ?? throw new EntityNotFoundException(typeof(TraceCodeKey), Guid.Empty);
        return ciphers.Keep(name, new TraceCodeCipher(key.Prefix, protector.Unprotect(county, key.ProtectedKey)));
    }

    /// <summary>The newest key; made now when the county has none. Inside the caller's transaction.</summary>
    public async Task<TraceCodeKey> GetNewestAsync(CancellationToken cancellationToken) => await store.FindKeyAsync(null, cancellationToken) ?? await MakeAsync(cancellationToken);

    /// <summary>Makes the next key with letters of its own. Inside the caller's transaction.</summary>
    public async Task<TraceCodeKey> MakeAsync(CancellationToken cancellationToken)
    {
        var county = tenant.GetCountyId();
        var version = ((await store.FindKeyAsync(null, cancellationToken))?.Version ?? 0) + 1;
        for (var attempt = 0; attempt < PrefixAttempts; attempt++)
        {
            var prefix = TraceCodeCipher.NewPrefix();
            if (await store.FindPrefixAsync(prefix, cancellationToken) is null)
            {
                var key = new TraceCodeKey(ids.Create(), version, prefix, protector.Protect(county, TraceCodeCipher.NewKey()));
                keys.Add(key);
                store.Add(new TraceCodePrefix(prefix, county, version));
                return key;
            }
        }

        throw new BusinessException("Traceability:NoPrefixLeft");
    }
}

/// <summary>Ciphers that were made, by county and version: keys never change, so they are kept as long as the process lives.</summary>
public sealed class TraceCodeCiphers
{
    private readonly ConcurrentDictionary<string, TraceCodeCipher> _ciphers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TraceCodePrefix> _prefixes = new(StringComparer.Ordinal);

    /// <summary>The cipher of that name, or null.</summary>
    public TraceCodeCipher? Find(string name) => _ciphers.GetValueOrDefault(name);

    /// <summary>Keeps one.</summary>
    public TraceCodeCipher Keep(string name, TraceCodeCipher cipher) => _ciphers.GetOrAdd(name, cipher);

    /// <summary>Whose letters these are, when that was asked before.</summary>
    public TraceCodePrefix? FindPrefix(string prefix) => _prefixes.GetValueOrDefault(prefix);

    /// <summary>Keeps whose letters these are. Unknown letters are not kept: a guesser would fill the memory.</summary>
    public void Keep(TraceCodePrefix prefix) => _prefixes[prefix.Prefix] = prefix;
}

/// <inheritdoc cref="ITraceKeyProtector"/>
public sealed class TraceKeyProtector(IDataProtectionProvider protection) : ITraceKeyProtector
{
    /// <inheritdoc />
    public string Protect(Guid countyId, byte[] key) => Convert.ToBase64String(Of(countyId).Protect(key));

    /// <inheritdoc />
    public byte[] Unprotect(Guid countyId, string protectedKey) => Of(countyId).Unprotect(Convert.FromBase64String(protectedKey));

    private IDataProtector Of(Guid countyId) => protection.CreateProtector("CountyCloud.TraceCodeKey", countyId.ToString("N"));
}
