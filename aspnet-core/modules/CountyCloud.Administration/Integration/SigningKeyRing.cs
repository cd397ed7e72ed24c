using System.Security.Cryptography;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace CountyCloud.Administration.Integration;

/// <summary>
/// The keys of <see cref="SigningKey"/> in this process, read again every minute. A key signs for <see cref="Life"/>; the next one is
/// published <see cref="Ahead"/> before it takes over, so that whoever keeps our key set has it by then; the old one stays published for
/// <see cref="KeptAfter"/>, longer than any token of it is good. A table shared by all processes says so, not their memory.
/// </summary>
public sealed partial class SigningKeyRing(
    IServiceScopeFactory scopes, IDataProtectionProvider protection, ICurrentTenant currentTenant, IGuidGenerator guids, TimeProvider clock, ILogger<SigningKeyRing> logger) : IDisposable
{
    /// <summary>How long a key signs.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(90);

    /// <summary>How long a key is published before it signs.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>How long a key is published after another took over: the life of a token (15 minutes), clocks, and a margin.</summary>
    public static readonly TimeSpan KeptAfter = TimeSpan.FromHours(1);

    private const int KeyBits = 3072; // 128 bits of strength (NIST SP 800-57)
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AtLeast = TimeSpan.FromSeconds(1);

    private readonly IDataProtector _protector = protection.CreateProtector("CountyCloud.SigningKeys");
    private readonly SemaphoreSlim _lock = new(1, 1);
    private Ring? _ring;

    /// <summary>What signs now. The first key of a platform is made here.</summary>
    public async Task<SigningCredentials> GetSigningAsync(CancellationToken cancellationToken)
    {
        var ring = await ReadAsync(Grain, cancellationToken);
        if (SignerOf(ring) is not { } key)
        {
            await _lock.WaitAsync(cancellationToken);
            try
            {
                ring = await LoadAsync(cancellationToken);
                if (SignerOf(ring) is null)
                {
                    await AddAsync(clock.GetUtcNow().UtcDateTime, cancellationToken);
                    ring = await LoadAsync(cancellationToken);
                }
            }
            finally
            {
                _lock.Release();
            }

            key = SignerOf(ring) ?? throw new InvalidOperationException("A signing key that was just made cannot be opened.");
        }

        return new SigningCredentials(key.Private, SecurityAlgorithms.RsaSha256);
    }

    /// <summary>The public key of this id; null when there is none. An id that is not known is looked for in the table, at most once a second.</summary>
    public async Task<SecurityKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var key = (await ReadAsync(Grain, cancellationToken)).Keys.FirstOrDefault(k => k.Id == keyId);
        return (key ?? (await ReadAsync(AtLeast, cancellationToken)).Keys.FirstOrDefault(k => k.Id == keyId))?.Public;
    }

    /// <summary>Public halves of all keys: those that sign, will sign and signed.</summary>
    public async Task<IReadOnlyList<RsaSecurityKey>> GetPublicAsync(CancellationToken cancellationToken)
    {
        await GetSigningAsync(cancellationToken);
        return [.. (await ReadAsync(Grain, cancellationToken)).Keys.Select(k => k.Public)];
    }

    /// <summary>Publishes the next key when the present one grows old, and forgets those whose tokens have all expired. Doing it twice does nothing more.</summary>
    /// <param name="atOnce">A new key signs from now on and every other is forgotten, with all tokens that it signed: for a key that leaked.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many keys were made and forgotten.</returns>
    public async Task<(int Made, int Forgotten)> RotateAsync(bool atOnce, CancellationToken cancellationToken)
    {
        await _lock.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var ring = await LoadAsync(cancellationToken);
            var youngest = ring.Keys.LastOrDefault();
            var made = 0;
            if (atOnce || youngest is null || youngest.SignsFrom + Life - Ahead <= now)
            {
                await AddAsync(atOnce || SignerOf(ring) is null ? now : now + Ahead, cancellationToken);
                ring = await LoadAsync(cancellationToken);
                made = 1;
            }

            var signer = SignerOf(ring)!;
            var old = ring.Keys.Where(k => atOnce ? k != signer : k.SignsFrom < signer.SignsFrom && signer.SignsFrom + KeptAfter <= now).Select(k => Guid.ParseExact(k.Id, "N")).ToList();
            if (old.Count > 0)
            {
                await InHostAsync(
                    async db =>
                    {
                        db.RemoveRange(await db.Set<SigningKey>().Where(k => old.Contains(k.Id)).ToListAsync(cancellationToken));
                        return await db.SaveChangesAsync(cancellationToken);
                    });
                await LoadAsync(cancellationToken);
            }

            return (made, old.Count);
        }
        finally
        {
            _lock.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _lock.Dispose();

    private Key? SignerOf(Ring ring) => ring.Keys.LastOrDefault(k => k.Private is not null && k.SignsFrom <= clock.GetUtcNow().UtcDateTime);

    private async Task<Ring> ReadAsync(TimeSpan notOlderThan, CancellationToken cancellationToken)
    {
        if (_ring is { } known && (clock.GetUtcNow() - known.ReadAt).Duration() < notOlderThan)
        {
            return known;
        }

        await _lock.WaitAsync(cancellationToken);
        try
        {
            return _ring is { } meanwhile && (clock.GetUtcNow() - meanwhile.ReadAt).Duration() < notOlderThan ? meanwhile : await LoadAsync(cancellationToken);
        }
        finally
        {
            _lock.Release();
        }
    }

    private async Task<Ring> LoadAsync(CancellationToken cancellationToken)
    {
        var readAt = clock.GetUtcNow();
        var rows = await InHostAsync(db => db.Set<SigningKey>().AsNoTracking().OrderBy(k => k.SignsFrom).ThenBy(k => k.Id).ToListAsync(cancellationToken));
        var known = _ring?.Keys.ToDictionary(k => k.Id, StringComparer.Ordinal) ?? [];
        return _ring = new Ring(readAt, rows.ConvertAll(r => known.GetValueOrDefault(r.Id.ToString("N")) ?? Open(r)));
    }

    private Key Open(SigningKey row)
    {
        var id = row.Id.ToString("N");
        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(Convert.FromBase64String(row.PublicKey), out _);
        var publicKey = new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: false)) { KeyId = id };
        try
        {
            rsa.ImportPkcs8PrivateKey(Convert.FromBase64String(_protector.Unprotect(row.ProtectedSecret)), out _);
            return new Key(id, row.SignsFrom, publicKey, new RsaSecurityKey(rsa.ExportParameters(includePrivateParameters: true)) { KeyId = id });
        }
        catch (CryptographicException e)
        {
            // The key ring of data protection was lost: tokens of this key are still read, but it signs no more and another is made.
            LogCannotOpen(e, id);
            return new Key(id, row.SignsFrom, publicKey, null);
        }
    }

    private Task<int> AddAsync(DateTime signsFrom, CancellationToken cancellationToken)
    {
        using var rsa = RSA.Create(KeyBits);
        var key = new SigningKey(guids.Create(), Convert.ToBase64String(rsa.ExportSubjectPublicKeyInfo()), _protector.Protect(Convert.ToBase64String(rsa.ExportPkcs8PrivateKey())), signsFrom);
        return InHostAsync(async db =>
        {
            db.Add(key);
            return await db.SaveChangesAsync(cancellationToken);
        });
    }

    private async Task<T> InHostAsync<T>(Func<CountyCloudDbContextBase, Task<T>> work)
    {
        using var change = currentTenant.Change(TenantIds.Host);
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CountyCloudDbContextBase>());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The signing key {KeyId} cannot be opened with this key ring; all processes need the same key ring")]
    private partial void LogCannotOpen(Exception exception, string keyId);

    private sealed record Ring(DateTimeOffset ReadAt, IReadOnlyList<Key> Keys);

    private sealed record Key(string Id, DateTime SignsFrom, RsaSecurityKey Public, RsaSecurityKey? Private);
}
