using System.Data.Common;
using CountyCloud.EntityFrameworkCore.Providers;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Funds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using Quartz;

namespace CountyCloud.EntityFrameworkCore.PostgreSql;

/// <summary>PostgreSQL: the server database. Brings wall 3, row-level security under a role of the application.</summary>
public sealed class PostgreSqlDatabaseProvider : DatabaseProvider
{
    /// <summary>Statements that a connection keeps planned: the plans are the server's memory, for each connection of the pool.</summary>
    private const int PreparedStatements = 100;

    private const string PreparedKeyword = "Max Auto Prepare";

    /// <inheritdoc />
    public override string Name => "PostgreSql";

    /// <inheritdoc />
    public override IReadOnlyList<string> UrlSchemes => ["postgres", "postgresql"];

    /// <inheritdoc />
    public override void Configure(DbContextOptionsBuilder builder, string connectionString, ICurrentTenant currentTenant, IDataFilter dataFilter)
    {
        PointAt(builder, connectionString);
        builder
            .ReplaceService<IMigrationsSqlGenerator, RowLevelSecurityMigrationsSqlGenerator>()
            .AddInterceptors(new PostgreSqlTenantSessionInterceptor(currentTenant, dataFilter));
    }

    /// <inheritdoc />
    public override void PointAt(DbContextOptionsBuilder builder, string connectionString) => builder.UseNpgsql(
        WithSession(connectionString),
        o => o.MigrationsAssembly(typeof(PostgreSqlDatabaseProvider).Assembly).UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery));

    /// <inheritdoc />
    public override CountyRows CountyRows { get; } = new PostgreSqlCountyRows();

    /// <inheritdoc />
    public override string FromUrl(Uri url)
    {
        var user = url.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = url.Host,
            Port = url.Port > 0 ? url.Port : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(url.AbsolutePath.Trim('/')),
            Username = Uri.UnescapeDataString(user[0]),
        };
        if (user.Length > 1)
        {
            builder.Password = Uri.UnescapeDataString(user[1]);
        }

        foreach (var option in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = option.Split('=', 2);
            builder[KeywordOf(Uri.UnescapeDataString(pair[0]))] = Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? string.Empty);
        }

        return string.IsNullOrEmpty(builder.Host) || string.IsNullOrEmpty(builder.Database)
            ? throw new FormatException("A PostgreSQL URL is postgres://user:password@host:port/database.")
            : builder.ConnectionString;
    }

    /// <inheritdoc />
    public override string ForApplication(string connectionString, ApplicationRoleOptions options) =>
        ApplicationRole.Of(connectionString, options).ConnectionString(connectionString);

    /// <inheritdoc />
    public override void ConfigureScheduler(IPersistentStoreBuilder store, string connectionString) => store.UsePostgres(NpgsqlFactory.Instance, connectionString).UseClustering();

    /// <inheritdoc />
    public override async Task MigrateAsync(CountyCloudDbContext context, ApplicationRoleOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await context.Database.MigrateAsync(cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DuplicateTable)
        {
            // Two starts at once on a server without the database: both saw that it was missing and the other was faster.
            await context.Database.MigrateAsync(cancellationToken);
        }

        await MakeSchedulerTablesAsync(context, cancellationToken);
        await ApplicationRole.Of(context.Database.GetConnectionString()!, options).EnsureAsync(context, cancellationToken);
    }

    /// <inheritdoc />
    /// <remarks>A lock of the session: a pooler in front must keep a session for a client, which row-level security needs anyway.</remarks>
    public override async Task<IAsyncDisposable> LockAsync(CountyCloudDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync("SELECT pg_advisory_lock(hashtext('CountyCloud set-up'))", cancellationToken);
        return new DatabaseLock(async () =>
        {
            // A pooled connection would keep it until somebody takes the connection again.
            await context.Database.ExecuteSqlRawAsync("SELECT pg_advisory_unlock(hashtext('CountyCloud set-up'))", CancellationToken.None);
            await context.DisposeAsync();
        });
    }

    private static async Task MakeSchedulerTablesAsync(CountyCloudDbContext context, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);

        // CREATE TABLE IF NOT EXISTS fails when another start creates the same table at the same moment.
        await context.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(hashtext('CountyCloud scheduler tables'))", cancellationToken);
        foreach (var statement in SchedulerTables.Statements("postgres"))
        {
            await context.Database.ExecuteSqlRawAsync(statement, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <inheritdoc />
    public override IQueryable<LedgerHead> LockLedgerHead(CountyCloudDbContext context, Guid countyId) =>
        context.Set<LedgerHead>().FromSql($"""SELECT "TenantId", "Sequence", "Hash" FROM "LedgerHeads" WHERE "TenantId" = {countyId} FOR UPDATE""");

    /// <inheritdoc />
    public override Task EnsureLedgerHeadAsync(CountyCloudDbContext context, Guid countyId, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlAsync(
            $"""INSERT INTO "LedgerHeads" ("TenantId", "Sequence", "Hash") VALUES ({countyId}, 0, {LedgerHead.GenesisHash}) ON CONFLICT DO NOTHING""", cancellationToken);

    // A connection that goes back to the pool must forget its county: never skip the reset. What is sent again and again is planned once a
    // connection; a site behind a pooler that knows no prepared statements says "Max Auto Prepare=0" in its connection string.
    private static string WithSession(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { NoResetOnClose = false };

        // The builder itself cannot tell a value that was given from its default.
        if (!new DbConnectionStringBuilder { ConnectionString = builder.ConnectionString }.ContainsKey(PreparedKeyword))
        {
            builder.MaxAutoPrepare = PreparedStatements;

            // Npgsql keeps few candidates and drops the least used first: with more uses asked for, a connection that has seen much keeps those
            // that came back now and then and never plans what comes new.
            builder.AutoPrepareMinUsages = 2;
        }

        return builder.ConnectionString;
    }

    private static string KeywordOf(string option) => option switch
    {
        "sslmode" => "SSL Mode",
        "sslrootcert" => "Root Certificate",
        _ => option,
    };
}
