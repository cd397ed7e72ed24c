using System.Collections.Concurrent;
using CountyCloud.Administration.Tenants;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.HttpApi.Host.Placement;

/// <summary>
/// Where counties live, as this process last read it. Every request reads its county anyway (<see cref="TenantStore"/>) and tells it here, so that none asks twice. A
/// process that has not heard of a move yet cannot write: the database that the county left refuses.
/// </summary>
internal sealed partial class CountyPlacements(IServiceScopeFactory scopes, DatabaseOptions options, PlacementSecrets secrets, TimeProvider clock, ILogger<CountyPlacements> logger) : ICountyPlacements
{
    // Longer than TenantCache trusts its answers, so that a request which was told by it never asks again.
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Guid, Read> _read = new();
    private readonly ConcurrentDictionary<string, PlacedDatabase> _databases = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<PlacedDatabase, DbContextOptions<CountyCloudDbContext>> _options = new();
    private readonly AsyncLocal<(Guid County, PlacedDatabase? Database)?> _assumed = new();

    /// <inheritdoc />
    public PlacedDatabase? Find(Guid countyId)
    {
        if (countyId == Guid.Empty || countyId == TenantIds.Host)
        {
            return null;
        }

        if (_assumed.Value is { } assumed && assumed.County == countyId)
        {
            return assumed.Database;
        }

        return _read.TryGetValue(countyId, out var read) && clock.GetElapsedTime(read.Time) < Trusted ? read.Database : Ask(countyId);
    }

    /// <inheritdoc />
    public PlacedDatabase? Known(Guid countyId) =>
        _assumed.Value is { } assumed && assumed.County == countyId ? assumed.Database : _read.TryGetValue(countyId, out var read) ? read.Database : Find(countyId);

    /// <inheritdoc />
    public void Learn(Guid countyId, string? placement) => _read[countyId] = _read.TryGetValue(countyId, out var read) && read.Placement == placement
        ? read with { Time = clock.GetTimestamp() }
        : new Read(placement, placement is null ? null : Open(placement), clock.GetTimestamp());

    /// <summary>The database of a connection.</summary>
    public PlacedDatabase Of(string connectionString) =>
        _databases.GetOrAdd(connectionString, c => new PlacedDatabase(options.Provider.ForCounty(options.Provider.ForApplication(c, options.ApplicationRole)), clock));

    /// <summary>Until the result is disposed, this flow takes a county to live there: a move looks at the copy before anybody else does.</summary>
    public IDisposable Assume(Guid countyId, PlacedDatabase? database)
    {
        _assumed.Value = (countyId, database);
        return new Assumption(this);
    }

    /// <summary>Options of a context on a county's own database: those of the platform's, on another connection.</summary>
    /// <exception cref="CountyDatabaseUnreachableException">The stored connection cannot be read.</exception>
    public DbContextOptions<CountyCloudDbContext> OptionsOf(PlacedDatabase database, DbContextOptions<CountyCloudDbContext> platform)
    {
        if (database.ConnectionString.Length == 0)
        {
            throw new CountyDatabaseUnreachableException();
        }

        return _options.GetOrAdd(database, d =>
        {
            var builder = new DbContextOptionsBuilder<CountyCloudDbContext>(platform);
            options.Provider.PointAt(builder, d.ConnectionString);
            builder.AddInterceptors(new PlacedConnectionInterceptor(d, e => LogUnreachable(options.Provider.CountyRows?.Describe(d.ConnectionString) ?? string.Empty, e)));
            return builder.Options;
        });
    }

    private PlacedDatabase Open(string placement)
    {
        if (secrets.Unprotect(placement) is { } connectionString)
        {
            return Of(connectionString);
        }

        LogUnreadable();
        return _databases.GetOrAdd(string.Empty, _ => new PlacedDatabase(string.Empty, clock));
    }

    // A context is made without waiting, so this waits. It happens where nobody has read the county in the last seconds: seldom.
    private PlacedDatabase? Ask(Guid countyId)
    {
        using var scope = scopes.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<CountyDatabases>().PlatformContext;
        Learn(countyId, context.Set<Tenant>().AsNoTracking().Where(t => t.Id == countyId).Select(t => t.ConnectionString).SingleOrDefault());
        return _read[countyId].Database;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database {Database} of counties does not answer")]
    private partial void LogUnreachable(string database, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The connection to a county's own database cannot be decrypted: the key ring lacks its key. Place the county again (docs/operations.md).")]
    private partial void LogUnreadable();

    private sealed record Read(string? Placement, PlacedDatabase? Database, long Time);

    private sealed class Assumption(CountyPlacements placements) : IDisposable
    {
        public void Dispose() => placements._assumed.Value = null;
    }
}
