using CountyCloud.Administration.Tenants;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.HttpApi.Host.Placement;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace CountyCloud.HttpApi.Host;

/// <summary>Brings the database up to the present schema, as its owner; safe when several start at once.</summary>
public sealed partial class DatabaseMigrator(DatabaseOptions options, DbContextServices services, PlacementSecrets secrets, ILogger<DatabaseMigrator> logger, IDataProtectionProvider? protection = null)
{
    // Building an index over years of rows takes longer than a command usually may, and so does waiting for another process that does.
    private static readonly TimeSpan MigrationTimeout = TimeSpan.FromHours(2);

    /// <summary>Creates the database when it is missing, applies what is pending, and makes the application's role.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        await MigrateAsync(options.OwnerConnectionString, cancellationToken);

        // The first key of the ring, so that hosts that start at the same moment find one instead of each making its own.
        protection?.CreateProtector(nameof(DatabaseMigrator)).Protect(nameof(DatabaseMigrator));
    }

    /// <summary>
    /// The same for a database of counties, on the owner's connection. Each database is locked by itself, so several processes may start at once.
    /// </summary>
    public async Task MigrateAsync(string ownerConnection, CancellationToken cancellationToken)
    {
        await using var context = OpenAsOwner(ownerConnection);
        await RefuseForeignHistoryAsync(context, cancellationToken);
        await options.Provider.MigrateAsync(context, options.ApplicationRole, cancellationToken);
        LogMigrated(options.Provider.Name, context.Database.GetMigrations().Last());
    }

    /// <summary>Brings every database of counties up to date. One that does not answer keeps nobody from the others.</summary>
    /// <returns>Those that are not up to date, in words without a secret.</returns>
    public async Task<IReadOnlyList<string>> MigratePlacedAsync(CancellationToken cancellationToken = default)
    {
        await using var platform = CreateOwnerContext();
        var stored = await platform.Set<Tenant>().AsNoTracking().Where(t => t.ConnectionString != null).OrderBy(t => t.Name).Select(t => new { t.Name, t.ConnectionString }).ToListAsync(cancellationToken);
        var failed = new List<string>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var county in stored)
        {
            if (secrets.Unprotect(county.ConnectionString!) is not { } connection)
            {
                failed.Add($"{county.Name}: its connection cannot be decrypted");
                continue;
            }

            if (!done.Add(connection))
            {
                continue;
            }

            try
            {
                await MigrateAsync(connection, cancellationToken);
            }
            catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException or TimeoutException or IOException or UnauthorizedAccessException or System.Net.Sockets.SocketException)
            {
                LogNotMigrated(county.Name, e);
                failed.Add($"{county.Name}: {options.Provider.CountyRows?.Describe(connection)}");
            }
        }

        return failed;
    }

    /// <summary>
    /// Waits until no other process sets this database up, and keeps others out until the result is disposed or the process ends: what is done after the
    /// migration (roles, routes, counties) looks first and then adds, which two at once must not.
    /// </summary>
    public async Task<IAsyncDisposable> LockAsync(CancellationToken cancellationToken = default)
    {
        var context = CreateOwnerContext();
        try
        {
            return await options.Provider.LockAsync(context, cancellationToken);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>Deletes the database when it is there.</summary>
    public async Task DropAsync(CancellationToken cancellationToken = default)
    {
        await using var context = CreateOwnerContext();
        await context.Database.EnsureDeletedAsync(cancellationToken);
    }

    private CountyCloudDbContext CreateOwnerContext() => OpenAsOwner(options.OwnerConnectionString);

    /// <summary>A context on the owner's connection to a database, with the whole model. To be disposed.</summary>
    public CountyCloudDbContext OpenAsOwner(string ownerConnection)
    {
        var builder = new DbContextOptionsBuilder<CountyCloudDbContext>();
        options.Provider.Configure(builder, ownerConnection, services.CurrentTenant, services.DataFilter);
        var context = new CountyCloudDbContext(builder.Options, services);
        context.Database.SetCommandTimeout(MigrationTimeout);
        return context;
    }

    // Until a release the first migration may be made anew; a database of before has tables that nothing knows how to change.
    private static async Task RefuseForeignHistoryAsync(CountyCloudDbContext context, CancellationToken cancellationToken)
    {
        var creator = context.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken))
        {
            return;
        }

        var unknown = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(context.Database.GetMigrations(), StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            throw new InvalidOperationException($"The database was made by another version of CountyCloud (it has migration {unknown[^1]}). Start with an empty one.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database of {County} was not brought up to date")]
    private partial void LogNotMigrated(string county, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "The {Provider} database is at {Migration}")]
    private partial void LogMigrated(string provider, string migration);
}
