using System.Data.Common;
using CountyCloud.EntityFrameworkCore.Providers;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Funds;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Quartz;

namespace CountyCloud.EntityFrameworkCore.Sqlite;

/// <summary>SQLite: the embedded database of a start without a server. One file, write-ahead log, foreign keys checked.</summary>
public sealed class SqliteDatabaseProvider : DatabaseProvider
{
    private static readonly SqliteSessionInterceptor Session = new();

    /// <inheritdoc />
    public override string Name => "Sqlite";

    /// <inheritdoc />
    public override IReadOnlyList<string> UrlSchemes => ["sqlite", "file"];

    /// <inheritdoc />
    public override void Configure(DbContextOptionsBuilder builder, string connectionString, ICurrentTenant currentTenant, IDataFilter dataFilter)
    {
        PointAt(builder, connectionString);
        builder.ReplaceService<IMigrationsSqlGenerator, FixedTenantMigrationsSqlGenerator>().AddInterceptors(Session);
    }

    /// <inheritdoc />
    public override void PointAt(DbContextOptionsBuilder builder, string connectionString) => builder.UseSqlite(
        new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true }.ConnectionString,
        o => o.MigrationsAssembly(typeof(SqliteDatabaseProvider).Assembly).UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery));

    /// <inheritdoc />
    public override CountyRows CountyRows { get; } = new SqliteCountyRows();

    /// <inheritdoc />
    /// <remarks>A file that is missing would be made anew, and the county seem empty.</remarks>
    public override string ForCounty(string connectionString) => new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadWrite }.ConnectionString;

    /// <inheritdoc />
    public override string FromUrl(Uri url) =>
        new SqliteConnectionStringBuilder { DataSource = Uri.UnescapeDataString(url.Host + url.AbsolutePath) }.ConnectionString;

    /// <inheritdoc />
    public override void ConfigureScheduler(IPersistentStoreBuilder store, string connectionString) => store.UseSqlite(SqliteFactory.Instance, connectionString);

    /// <inheritdoc />
    public override async Task MigrateAsync(CountyCloudDbContext context, ApplicationRoleOptions options, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var alone = await LockAsync(file + ".migrating", cancellationToken);

        // EF keeps its lock as a row, which a killed process leaves behind and the next start would wait for without end. The
        // lock on the file ends with its process; whoever holds it knows that nobody else migrates.
        if (File.Exists(file))
        {
            await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        }

        await context.Database.MigrateAsync(cancellationToken);
        foreach (var statement in SchedulerTables.Statements("sqlite"))
        {
            await context.Database.ExecuteSqlRawAsync(statement, cancellationToken);
        }

        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", cancellationToken);
    }

    /// <inheritdoc />
    public override async Task<IAsyncDisposable> LockAsync(CountyCloudDbContext context, CancellationToken cancellationToken)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var held = await LockAsync(file + ".setup", cancellationToken);
        return new DatabaseLock(async () =>
        {
            await held.DisposeAsync();
            await context.DisposeAsync();
        });
    }

    /// <inheritdoc />
    /// <remarks>A transaction of SQLite is the only writer from its beginning on: the row need not be locked.</remarks>
    public override IQueryable<LedgerHead> LockLedgerHead(CountyCloudDbContext context, Guid countyId) => context.Set<LedgerHead>();

    /// <inheritdoc />
    public override Task EnsureLedgerHeadAsync(CountyCloudDbContext context, Guid countyId, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"""INSERT INTO "LedgerHeads" ("TenantId", "Sequence", "Hash") VALUES ({countyId}, 0, {LedgerHead.GenesisHash}) ON CONFLICT DO NOTHING""", cancellationToken);

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await timer.WaitForNextTickAsync(cancellationToken);
            }
        }
    }

    /// <summary>Per connection: wait for a writer instead of failing; one sync a checkpoint is safe with a write-ahead log.</summary>
    private sealed class SqliteSessionInterceptor : DbConnectionInterceptor
    {
        private const string Pragmas = "PRAGMA busy_timeout = 10000; PRAGMA synchronous = NORMAL;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
