using CountyCloud.EntityFrameworkCore.PostgreSql;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Stations;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.MultiTenancy;

/// <summary>Wall 3 by itself: what the server shows to commands that do not come through the filter.</summary>
[Collection(DatabaseCollection.Name)]
[Trait("Req", "PLAT-01")]
public sealed class SessionWall_Tests(TestServicesFixture fixture)
{
    private readonly Guid _milin = Guid.CreateVersion7();
    private readonly Guid _zeku = Guid.CreateVersion7();

    [PostgreSqlTheory]
    public async Task A_plain_statement_of_the_application_sees_no_row_of_any_table_of_counties(TestProvider provider)
    {
        var services = await fixture.GetAsync(provider);
        await services.InCountyAsync(_milin, AddStationAsync);
        await using var connection = new NpgsqlConnection((await fixture.GetDatabaseAsync(provider)).Options.ConnectionString);
        await connection.OpenAsync();
        var tables = await services.InCountyAsync(null, db => db.Database.SqlQueryRaw<string>("SELECT tablename::text AS \"Value\" FROM pg_policies").ToListAsync());

        foreach (var table in tables)
        {
            (await ScalarAsync(connection, $"SELECT count(*) FROM \"{table}\"")).ShouldBe(0L, table);
            await ScalarAsync(connection, $"DELETE FROM \"{table}\"");
        }

        (await services.InCountyAsync(_milin, db => db.Set<Station>().CountAsync())).ShouldBe(1);
    }

    [PostgreSqlTheory]
    public async Task A_statement_without_the_filter_sees_the_county_of_the_flow_alone(TestProvider provider)
    {
        var services = await fixture.GetAsync(provider);
        await services.InCountyAsync(_milin, AddStationAsync);

        var own = await services.InCountyAsync(_milin, db => db.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM \"Stations\"").SingleAsync());
        var foreign = await services.InCountyAsync(_zeku, db => db.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM \"Stations\"").SingleAsync());
        var nobodys = await services.InCountyAsync(null, db => db.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM \"Stations\"").SingleAsync());
        var deleted = await services.InCountyAsync(_zeku, db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"Stations\""));

        own.ShouldBe(1);
        foreign.ShouldBe(0);
        nobodys.ShouldBe(0);
        deleted.ShouldBe(0);
    }

    [PostgreSqlTheory]
    public async Task A_statement_planned_for_one_county_shows_the_next_county_on_its_connection_only_its_own(TestProvider provider)
    {
        var services = await fixture.GetAsync(provider);
        await services.InCountyAsync(_milin, AddStationAsync);
        await services.InCountyAsync(null, async db =>
        {
            // One connection for both, as a pool gives it to one after the other.
            await db.Database.OpenConnectionAsync();
            for (var i = 0; i < 20; i++)
            {
                using var change = services.CurrentTenant.Change(i % 2 == 0 ? _milin : _zeku);
                (await db.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM \"Stations\"").SingleAsync()).ShouldBe(i % 2 == 0 ? 1 : 0);
            }

            (await ScalarAsync((NpgsqlConnection)db.Database.GetDbConnection(), "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%FROM \"Stations\"%'")).ShouldBe(1L);
        });
    }

    [Theory]
    [InlineData("", 100)]
    [InlineData("?Max%20Auto%20Prepare=0", 0)]
    [InlineData("?Max%20Auto%20Prepare=20", 20)]
    public void Statements_are_planned_once_a_connection_unless_the_site_says_otherwise(string option, int planned)
    {
        var provider = new PostgreSqlDatabaseProvider();
        var options = new DbContextOptionsBuilder();

        provider.Configure(options, provider.FromUrl(new Uri("postgres://user:password@host/database" + option)), null!, null!);

        new NpgsqlConnectionStringBuilder(RelationalOptionsExtension.Extract(options.Options).ConnectionString).MaxAutoPrepare.ShouldBe(planned);
    }

    [PostgreSqlTheory]
    public async Task The_server_refuses_a_row_of_another_county_by_itself(TestProvider provider)
    {
        var services = await fixture.GetAsync(provider);
        await services.InCountyAsync(_milin, AddStationAsync);

        var error = await services.InCountyAsync(_milin, db => Should.ThrowAsync<PostgresException>(() =>
            db.Database.ExecuteSqlAsync($"UPDATE \"Stations\" SET \"TenantId\" = {_zeku}")));

        error.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [PostgreSqlTheory]
    public async Task A_save_is_for_its_county_even_while_queries_see_all(TestProvider provider)
    {
        var services = await fixture.GetAsync(provider);
        using var all = services.DataFilter.Disable<IMultiTenant>();

        await services.InCountyAsync(_milin, AddStationAsync);
        var seen = await services.InCountyAsync(_zeku, db => db.AcrossCounties(db.Set<Station>()).CountAsync(s => s.TenantId == _milin));
        var setting = await services.InCountyAsync(_zeku, async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await AddStationAsync(db);
            return await ScalarAsync((NpgsqlConnection)db.Database.GetDbConnection(), "SELECT current_setting('app.tenant', true)");
        });

        seen.ShouldBe(1);
        setting.ShouldBe(_zeku.ToString());
    }

    [PostgreSqlTheory]
    public async Task A_connection_of_the_pool_knows_no_county(TestProvider provider)
    {
        var database = await fixture.GetDatabaseAsync(provider);

        // A pool of one: the connection that comes is the one that went.
        var single = database.WithPoolOf(1);
        await using var services = TestServices.Create(single);

        // Pools go by the letter of the connection string, so it must be the one that the contexts open.
        var (pool, first) = await services.InCountyAsync(null, async db =>
            (db.Database.GetConnectionString()!, await db.Database.SqlQueryRaw<int>("SELECT pg_backend_pid() AS \"Value\"").SingleAsync()));
        async Task<object?> NextAsync()
        {
            await using var connection = new NpgsqlConnection(pool);
            await connection.OpenAsync();
            (await ScalarAsync(connection, "SELECT pg_backend_pid()")).ShouldBe(first, "another connection came");
            return await ScalarAsync(connection, "SELECT coalesce(current_setting('app.tenant', true), '')");
        }

        await services.InCountyAsync(_milin, db => db.Set<Station>().CountAsync());
        (await NextAsync()).ShouldBe(string.Empty, "after a query");

        await services.InCountyAsync(_milin, AddStationAsync);
        (await NextAsync()).ShouldBe(string.Empty, "after a save");

        await services.InCountyAsync(_milin, async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await AddStationAsync(db);
            await transaction.CommitAsync();
        });
        (await NextAsync()).ShouldBe(string.Empty, "after a commit");

        await services.InCountyAsync(_milin, async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await AddStationAsync(db);
            await transaction.RollbackAsync();
        });
        (await NextAsync()).ShouldBe(string.Empty, "after a rollback");

        await services.InCountyAsync(_milin, db => Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync("SELECT 1/0")));
        (await NextAsync()).ShouldBe(string.Empty, "after a failed command");

        await services.InCountyAsync(_milin, async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Should.ThrowAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync("SELECT 1/0"));
        });
        (await NextAsync()).ShouldBe(string.Empty, "after a failed transaction");
    }

    [ProviderTheory]
    public async Task Two_counties_that_take_turns_a_thousand_times_each_see_their_own(TestProvider provider)
    {
        var services = await fixture.GetAsync(provider);
        await services.InCountyAsync(_milin, AddStationAsync);
        await services.InCountyAsync(_zeku, AddStationAsync);
        await services.InCountyAsync(_zeku, AddStationAsync);

        for (var turn = 0; turn < 500; turn++)
        {
            (await services.InCountyAsync(_milin, db => db.Set<Station>().CountAsync())).ShouldBe(1);
            (await services.InCountyAsync(_zeku, db => db.Set<Station>().CountAsync())).ShouldBe(2);
        }

        await Parallel.ForAsync(0, 1000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (turn, cancellation) =>
            (await services.InCountyAsync(turn % 2 == 0 ? _milin : _zeku, db => db.Set<Station>().CountAsync(cancellation))).ShouldBe(turn % 2 == 0 ? 1 : 2));
    }

    [ProviderTheory]
    public async Task One_context_follows_the_county_of_the_flow(TestProvider provider)
    {
        var services = await fixture.GetAsync(provider);
        await services.InCountyAsync(_milin, AddStationAsync);

        await services.InCountyAsync(null, async db =>
        {
            (await db.Set<Station>().CountAsync()).ShouldBe(0);
            using (services.CurrentTenant.Change(_milin))
            {
                (await db.Set<Station>().CountAsync()).ShouldBe(1);
            }

            using (services.CurrentTenant.Change(_zeku))
            {
                (await db.Set<Station>().CountAsync()).ShouldBe(0);
            }
        });
    }

    [ProviderTheory]
    public async Task A_stale_row_among_several_is_a_conflict_and_nothing_is_saved(TestProvider provider)
    {
        var services = await fixture.GetAsync(provider);
        for (var i = 0; i < 3; i++)
        {
            await services.InCountyAsync(_milin, AddStationAsync);
        }

        await services.InCountyAsync(_milin, async mine =>
        {
            var stations = await mine.Set<Station>().OrderBy(s => s.Id).ToListAsync();
            await services.InCountyAsync(_milin, async other =>
            {
                var changed = await other.Set<Station>().OrderBy(s => s.Id).Skip(1).FirstAsync();
                other.Entry(changed).Property(nameof(AggregateRoot.LastModificationTime)).CurrentValue = new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);
                await other.SaveChangesAsync();
            });
            stations.ForEach(s => mine.Entry(s).Property(nameof(AggregateRoot.LastModificationTime)).CurrentValue = new DateTime(2026, 3, 3, 0, 0, 0, DateTimeKind.Utc));

            await Should.ThrowAsync<ConcurrencyException>(() => mine.SaveChangesAsync());
        });

        var stamps = await services.InCountyAsync(_milin, db => db.Set<Station>().CountAsync(s => s.LastModificationTime != null));
        stamps.ShouldBe(1);
    }

    private static async Task AddStationAsync(CountyCloudDbContext db)
    {
        AnyRow.Add(db, typeof(Station));
        await db.SaveChangesAsync();
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
