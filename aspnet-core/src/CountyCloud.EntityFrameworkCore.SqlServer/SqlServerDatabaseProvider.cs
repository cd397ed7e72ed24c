using CountyCloud.EntityFrameworkCore.Providers;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Funds;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Quartz;

namespace CountyCloud.EntityFrameworkCore.SqlServer;

/// <summary>SQL Server: the other server database. Brings wall 3 as a security policy.</summary>
public sealed class SqlServerDatabaseProvider : DatabaseProvider
{
    /// <summary>Database role with the rights of the application; a site adds the application's login to it.</summary>
    public const string ApplicationRole = "countycloud_app";

    /// <inheritdoc />
    public override string Name => "SqlServer";

    /// <inheritdoc />
    public override IReadOnlyList<string> UrlSchemes => ["sqlserver", "mssql"];

    /// <inheritdoc />
    public override void Configure(DbContextOptionsBuilder builder, string connectionString, ICurrentTenant currentTenant, IDataFilter dataFilter)
    {
        PointAt(builder, connectionString);
        builder
            .ReplaceService<IMigrationsSqlGenerator, RowLevelSecurityMigrationsSqlGenerator>()
            .AddInterceptors(new SqlServerTenantSessionInterceptor(currentTenant, dataFilter));
    }

    /// <inheritdoc />
    public override void PointAt(DbContextOptionsBuilder builder, string connectionString) =>
        builder.UseSqlServer(connectionString, o => o.MigrationsAssembly(typeof(SqlServerDatabaseProvider).Assembly).UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery));

    /// <inheritdoc />
    public override string FromUrl(Uri url)
    {
        var user = url.UserInfo.Split(':', 2);
        var builder = new SqlConnectionStringBuilder
        {
            DataSource = url.Port > 0 ? FormattableString.Invariant($"{url.Host},{url.Port}") : url.Host,
            InitialCatalog = Uri.UnescapeDataString(url.AbsolutePath.Trim('/')),
            UserID = Uri.UnescapeDataString(user[0]),
            Password = Uri.UnescapeDataString(user.ElementAtOrDefault(1) ?? string.Empty),
        };
        foreach (var option in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = option.Split('=', 2);
            builder[Uri.UnescapeDataString(pair[0])] = Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? string.Empty);
        }

        return string.IsNullOrEmpty(url.Host) || builder.InitialCatalog.Length == 0
            ? throw new FormatException("A SQL Server URL is sqlserver://user:password@host:port/database.")
            : builder.ConnectionString;
    }

    /// <inheritdoc />
    public override void ConfigureScheduler(IPersistentStoreBuilder store, string connectionString) => store.UseSqlServer(SqlClientFactory.Instance, connectionString).UseClustering();

    /// <inheritdoc />
    public override async Task MigrateAsync(CountyCloudDbContext context, ApplicationRoleOptions options, CancellationToken cancellationToken)
    {
        await context.Database.MigrateAsync(cancellationToken);
        await using (var transaction = await context.Database.BeginTransactionAsync(cancellationToken))
        {
            // Two starts at once: the second waits and finds every table there.
            await context.Database.ExecuteSqlRawAsync("EXEC sp_getapplock @Resource = N'CountyCloud scheduler tables', @LockMode = 'Exclusive'", cancellationToken);
            foreach (var statement in SchedulerTables.Statements("sqlServer"))
            {
                await context.Database.ExecuteSqlRawAsync(statement, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
        }

        // What LedgerSnapshot needs; nothing happens when it is on already.
        await context.Database.ExecuteSqlRawAsync("ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON", cancellationToken);
        await context.Database.ExecuteSqlRawAsync(
            $"""
            IF DATABASE_PRINCIPAL_ID(N'{ApplicationRole}') IS NULL CREATE ROLE [{ApplicationRole}];
            GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::[dbo] TO [{ApplicationRole}];
            DENY INSERT, UPDATE, DELETE ON [dbo].[__EFMigrationsHistory] TO [{ApplicationRole}];
            """,
            cancellationToken);
    }

    /// <inheritdoc />
    public override async Task<IAsyncDisposable> LockAsync(CountyCloudDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync("EXEC sp_getapplock @Resource = N'CountyCloud set-up', @LockMode = 'Exclusive', @LockOwner = 'Session'", cancellationToken);
        return new DatabaseLock(async () =>
        {
            await context.Database.ExecuteSqlRawAsync("EXEC sp_releaseapplock @Resource = N'CountyCloud set-up', @LockOwner = 'Session'", CancellationToken.None);
            await context.DisposeAsync();
        });
    }

    /// <inheritdoc />
    public override IQueryable<LedgerHead> LockLedgerHead(CountyCloudDbContext context, Guid countyId) =>
        context.Set<LedgerHead>().FromSql($"SELECT * FROM [LedgerHeads] WITH (UPDLOCK, ROWLOCK) WHERE [TenantId] = {countyId}");

    /// <inheritdoc />
    /// <remarks>Repeatable read of SQL Server locks the rows that were read; rows that others add meanwhile would appear.</remarks>
    public override System.Data.IsolationLevel LedgerSnapshot => System.Data.IsolationLevel.Snapshot;

    /// <inheritdoc />
    public override Task EnsureLedgerHeadAsync(CountyCloudDbContext context, Guid countyId, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO [LedgerHeads] ([TenantId], [Sequence], [Hash]) SELECT {countyId}, 0, {LedgerHead.GenesisHash}
            WHERE NOT EXISTS (SELECT 1 FROM [LedgerHeads] WITH (UPDLOCK, HOLDLOCK) WHERE [TenantId] = {countyId})
            """,
            cancellationToken);
}
