using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace CountyCloud.HttpApi.Host;

/// <summary>Brings the database up to the present schema, as its owner; safe when several start at once.</summary>
public sealed partial class DatabaseMigrator(DatabaseOptions options, DbContextServices services, ILogger<DatabaseMigrator> logger, IDataProtectionProvider? protection = null)
{
    // Building an index over years of rows takes longer than a command usually may, and so does waiting for another process that does.
    private static readonly TimeSpan MigrationTimeout = TimeSpan.FromHours(2);

    /// <summary>Creates the database when it is missing, applies what is pending, and makes the application's role.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var context = CreateOwnerContext();
        await RefuseForeignHistoryAsync(context, cancellationToken);
        await options.Provider.MigrateAsync(context, options.ApplicationRole, cancellationToken);
        LogMigrated(options.Provider.Name, context.Database.GetMigrations().Last());

        // The first key of the ring, so that hosts that start at the same moment find one instead of each making its own.
        protection?.CreateProtector(nameof(DatabaseMigrator)).Protect(nameof(DatabaseMigrator));
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

    private CountyCloudDbContext CreateOwnerContext()
    {
        var builder = new DbContextOptionsBuilder<CountyCloudDbContext>();
        options.Provider.Configure(builder, options.OwnerConnectionString, services.CurrentTenant, services.DataFilter);
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

    [LoggerMessage(Level = LogLevel.Information, Message = "The {Provider} database is at {Migration}")]
    private partial void LogMigrated(string provider, string migration);
}
