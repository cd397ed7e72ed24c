using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using CountyCloud.EntityFrameworkCore.SqlServer;
using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.HttpApi.Host;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.Providers;

/// <summary>
/// What SQL Server is told of the county (<see cref="SqlServerTenantSessionInterceptor"/>), checked without a server: the provider works over a connection that notes what it is given.
/// </summary>
[Trait("Req", "PLAT-01")]
public sealed class SqlServerSession_Tests
{
    private readonly Guid _milin = Guid.CreateVersion7();
    private readonly Guid _zeku = Guid.CreateVersion7();
    private readonly Type _type = MappedTypes.Named("KpiTarget");

    [Fact]
    public async Task A_query_and_a_change_in_bulk_say_their_county_in_front_in_the_same_command()
    {
        await using var server = new RecordedServer();

        await server.InCountyAsync(_milin, db => db.Set<Brands.Brand>().ToListAsync());
        await server.InCountyAsync(_zeku, db => db.Set<Brands.Brand>().ToListAsync());
        await server.InCountyAsync(_zeku, db => db.Set<Brands.Brand>().ExecuteDeleteAsync());

        server.Commands.Count.ShouldBe(3);
        server.Commands[0].ShouldStartWith(Says(_milin) + "SELECT ");
        server.Commands[1].ShouldStartWith(Says(_zeku) + "SELECT ");
        server.Commands[2].ShouldStartWith(Says(_zeku) + "DELETE ");
    }

    [Fact]
    public async Task Without_a_county_no_county_is_said_and_with_the_filter_off_all_of_them()
    {
        await using var server = new RecordedServer();

        await server.InCountyAsync(null, db => db.Set<Brands.Brand>().ToListAsync());
        using (server.Services.DataFilter.Disable<IMultiTenant>())
        {
            await server.InCountyAsync(null, db => db.AcrossCounties(db.Set<Brands.Brand>()).ToListAsync());
        }

        server.Commands.Count.ShouldBe(2);
        server.Commands[0].ShouldStartWith(Says("") + "SELECT ");
        server.Commands[1].ShouldStartWith(Says("*") + "SELECT ");
    }

    [Fact]
    public async Task A_save_is_told_the_county_by_a_command_just_before_and_is_left_as_it_is()
    {
        await using var server = new RecordedServer();

        await server.InCountyAsync(_milin, db => SaveAsync(db));
        using (server.Services.DataFilter.Disable<IMultiTenant>())
        {
            await server.InCountyAsync(_zeku, db => SaveAsync(db));
        }

        // A save is for its county alone, though queries would see all.
        server.Commands.Count.ShouldBe(4);
        server.Commands[0].ShouldBe(Says(_milin));
        server.Commands[2].ShouldBe(Says(_zeku));
        foreach (var save in new[] { server.Commands[1], server.Commands[3] })
        {
            save.ShouldContain("INSERT INTO [KpiTargets]");
            save.ShouldNotContain("sp_set_session_context");
        }
    }

    [Fact]
    public async Task In_a_transaction_a_save_is_told_only_what_the_session_does_not_know_yet()
    {
        await using var server = new RecordedServer();

        await server.InCountyAsync(_milin, async db =>
        {
            await using (var transaction = await db.Database.BeginTransactionAsync())
            {
                await SaveAsync(db);
                await SaveAsync(db);
                server.TakeCommands().Select(KindOf).ShouldBe(["told", "save", "save"]);

                // What a query was told holds for the next save, unless it was told something else.
                await db.Set<Brands.Brand>().ToListAsync();
                await SaveAsync(db);
                server.TakeCommands().Select(KindOf).ShouldBe(["told+query", "save"]);
                using (server.Services.DataFilter.Disable<IMultiTenant>())
                {
                    await db.Set<Brands.Brand>().ToListAsync();
                }

                await SaveAsync(db);
                var commands = server.TakeCommands();
                commands.Select(KindOf).ShouldBe(["told+query", "told", "save"]);
                commands[0].ShouldStartWith(Says("*"));
                commands[1].ShouldBe(Says(_milin));
                await transaction.CommitAsync();
            }

            // Another transaction may be on another connection.
            await using var next = await db.Database.BeginTransactionAsync();
            await SaveAsync(db);
            server.TakeCommands().Select(KindOf).ShouldBe(["told", "save"]);
            return true;
        });

        server.HasForeignTransaction.ShouldBeFalse("what a session is told goes in the transaction of the save, or the server refuses it");
    }

    private static string Says(Guid county) => Says(county.ToString("D"));

    private static string Says(string tenant) => $"EXEC sp_set_session_context N'tenant', N'{tenant}';\n";

    private static string KindOf(string command) => (command.StartsWith("EXEC sp_set_session_context", StringComparison.Ordinal), command.Contains("INSERT INTO", StringComparison.Ordinal), command.Contains("SELECT ", StringComparison.Ordinal)) switch
    {
        (true, false, false) => "told",
        (true, false, true) => "told+query",
        (false, true, _) => "save",
        _ => command,
    };

    private async Task<bool> SaveAsync(CountyCloudDbContext db)
    {
        db.IsEntityAuditSuppressed = true;
        AnyRow.Add(db, _type);
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>The provider over a connection that leads nowhere.</summary>
    private sealed class RecordedServer : IAsyncDisposable
    {
        private readonly RecordingConnection _connection = new();
        private readonly DbContextOptionsBuilder<CountyCloudDbContext> _options = new();

        public RecordedServer() =>
            DatabaseOptions.Providers.Single(p => p.Name == "SqlServer").Configure(_options, "Server=nowhere;Database=none", Services.CurrentTenant, Services.DataFilter);

        public TestServices Services { get; } = TestServices.Create(TestDatabaseTemplate.Missing(TestProvider.Sqlite), s => s.AddSingleton<ICountyPlacements>(new NoCountyPlacements()));

        public IReadOnlyList<string> Commands => _connection.Commands;

        public bool HasForeignTransaction => _connection.HasForeignTransaction;

        public IReadOnlyList<string> TakeCommands()
        {
            var commands = _connection.Commands.ToList();
            _connection.Commands.Clear();
            return commands;
        }

        public async Task<T> InCountyAsync<T>(Guid? county, Func<CountyCloudDbContext, Task<T>> work)
        {
            using var change = Services.CurrentTenant.Change(county);
            await using var scope = Services.Provider.CreateAsyncScope();
            await using var db = ActivatorUtilities.CreateInstance<CountyCloudDbContext>(scope.ServiceProvider, _options.Options);
            _connection.Client = DbProviderFactories.GetFactory(db.Database.GetDbConnection())!;
            db.Database.SetDbConnection(_connection);
            return await work(db);
        }

        public ValueTask DisposeAsync() => Services.DisposeAsync();
    }

    private sealed class RecordingConnection : DbConnection
    {
        private ConnectionState _state;

        /// <summary>The real client, whose parameters the mappings of the provider expect.</summary>
        public DbProviderFactory Client { get; set; } = null!;

        public List<string> Commands { get; } = [];

        public bool HasForeignTransaction { get; set; }

        public RecordingTransaction? Current { get; set; }

        [AllowNull]
        public override string ConnectionString { get; set; } = "Server=nowhere;Database=none";

        public override string Database => "none";

        public override string DataSource => "nowhere";

        public override string ServerVersion => "16.0";

        public override ConnectionState State => _state;

        public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

        public override void Close() => _state = ConnectionState.Closed;

        public override void Open() => _state = ConnectionState.Open;

        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => Current = new RecordingTransaction(this, isolationLevel);

        protected override DbCommand CreateDbCommand() => new RecordingCommand(this);
    }

    private sealed class RecordingTransaction(RecordingConnection connection, IsolationLevel isolationLevel) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => isolationLevel;

        protected override DbConnection DbConnection => connection;

        public override void Commit() => connection.Current = null;

        public override void Rollback() => connection.Current = null;
    }

    private sealed class RecordingCommand(RecordingConnection connection) : DbCommand
    {
        private readonly DbCommand _parameters = connection.Client.CreateCommand()!;

        [AllowNull]
        public override string CommandText { get; set; } = string.Empty;

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; }

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; } = connection;

        protected override DbParameterCollection DbParameterCollection => _parameters.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel()
        {
        }

        public override int ExecuteNonQuery()
        {
            Note();
            return 0;
        }

        public override object? ExecuteScalar()
        {
            Note();
            return null;
        }

        public override void Prepare()
        {
        }

        protected override DbParameter CreateDbParameter() => _parameters.CreateParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
        {
            Note();
            using var empty = new DataTable();
            return empty.CreateDataReader();
        }

        protected override void Dispose(bool disposing)
        {
            _parameters.Dispose();
            base.Dispose(disposing);
        }

        private void Note()
        {
            connection.Commands.Add(CommandText);
            connection.HasForeignTransaction |= DbTransaction != connection.Current;
        }
    }
}
