using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.TestBase;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Shouldly;
using Xunit;

namespace CountyCloud.EntityFrameworkCore.Tests.MultiTenancy;

/// <summary>Every type of a county stands behind the walls, whenever it was built.</summary>
[Collection(DatabaseCollection.Name)]
[Trait("Req", "PLAT-01")]
public sealed class EntityWalk_Tests(TestServicesFixture fixture)
{
    [Fact]
    public void There_are_types_of_counties_and_of_the_host()
    {
        MappedTypes.OfCounties.Count.ShouldBeGreaterThan(20);
        MappedTypes.Everything.Count(t => !t.IsAssignableTo(typeof(IMultiTenant))).ShouldBeGreaterThan(5);
    }

    [Fact]
    public void A_type_with_a_tenant_id_says_that_it_belongs_to_counties()
    {
        using var context = MappedTypes.ContextOf("PostgreSql");

        var silent = context.Model.GetEntityTypes().Where(t => t.FindProperty(nameof(IMultiTenant.TenantId)) is not null && !t.ClrType.IsAssignableTo(typeof(IMultiTenant)));

        silent.Select(t => t.ClrType.Name).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(MappedTypes.OfCounties), MemberType = typeof(MappedTypes))]
    public void The_key_begins_with_the_county_which_is_never_null(string name)
    {
        foreach (var type in InEveryProvider(name))
        {
            type.FindPrimaryKey()!.Properties[0].Name.ShouldBe(nameof(IMultiTenant.TenantId));
            type.FindProperty(nameof(IMultiTenant.TenantId))!.IsNullable.ShouldBeFalse();
        }
    }

    [Theory, MemberData(nameof(MappedTypes.OfCounties), MemberType = typeof(MappedTypes))]
    public void The_tenant_filter_is_declared(string name)
    {
        foreach (var type in InEveryProvider(name))
        {
            type.GetDeclaredQueryFilters().Select(f => f.Key).ShouldContain(CountyCloudDbContextBase.TenantFilter);
        }
    }

    [Theory, MemberData(nameof(MappedTypes.OfCounties), MemberType = typeof(MappedTypes))]
    public void A_reference_to_a_row_of_a_county_stays_in_the_county(string name)
    {
        foreach (var key in InEveryProvider(name).SelectMany(t => t.GetForeignKeys()).Where(k => k.PrincipalEntityType.ClrType.IsAssignableTo(typeof(IMultiTenant))))
        {
            key.Properties[0].Name.ShouldBe(nameof(IMultiTenant.TenantId), $"{name} → {key.PrincipalEntityType.ClrType.Name}");
            key.PrincipalKey.Properties[0].Name.ShouldBe(nameof(IMultiTenant.TenantId), $"{name} → {key.PrincipalEntityType.ClrType.Name}");
        }
    }

    [Theory, MemberData(nameof(MappedTypes.OfCounties), MemberType = typeof(MappedTypes))]
    public void Every_index_begins_with_the_county(string name)
    {
        foreach (var type in InEveryProvider(name))
        {
            foreach (var index in type.GetIndexes().Where(i => !ServesAReferenceToTheHost(i)))
            {
                index.Properties[0].Name.ShouldBe(nameof(IMultiTenant.TenantId), $"{name}: {index.GetDatabaseName()}");
            }
        }
    }

    [Fact]
    public void A_row_of_the_host_never_refers_to_a_row_of_a_county()
    {
        using var context = MappedTypes.ContextOf("PostgreSql");

        var keys = context.Model.GetEntityTypes().Where(t => !t.ClrType.IsAssignableTo(typeof(IMultiTenant))).SelectMany(t => t.GetForeignKeys())
            .Where(k => k.PrincipalEntityType.ClrType.IsAssignableTo(typeof(IMultiTenant)));

        keys.Select(k => k.ToString()).ShouldBeEmpty();
    }

    [PostgreSqlTheory]
    public async Task Every_table_with_a_tenant_id_has_forced_row_level_security_with_a_policy(TestProvider provider)
    {
        var services = await fixture.GetAsync(provider);

        var open = await services.InCountyAsync(null, db => db.Database.SqlQueryRaw<string>(
            """
            SELECT c.relname AS "Value" FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'TenantId' AND NOT a.attisdropped
            WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
              AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (
                SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'tenant' AND p.polcmd = '*' AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL))
            """).ToListAsync());
        var protectedTables = await services.InCountyAsync(null, db => db.Database.SqlQueryRaw<string>("SELECT tablename::text AS \"Value\" FROM pg_policies").ToListAsync());

        open.ShouldBeEmpty();
        protectedTables.Count.ShouldBe(MappedTypes.OfCounties.Count);
    }

    [PostgreSqlTheory]
    public async Task The_application_owns_nothing_and_cannot_step_over_the_policies(TestProvider provider)
    {
        var database = await fixture.GetDatabaseAsync(provider);
        await using var connection = new NpgsqlConnection(database.Options.ConnectionString);
        await connection.OpenAsync();

        (await ScalarAsync(connection, "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user")).ShouldBe(false);
        (await ScalarAsync(connection, "SELECT count(*) FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)")).ShouldBe(0L);
        foreach (var forbidden in new[]
        {
            """ALTER TABLE "Stations" DISABLE ROW LEVEL SECURITY""", """DROP POLICY tenant ON "Stations" """, """TRUNCATE "Stations" """,
            """DELETE FROM "__EFMigrationsHistory" """, "SET row_security = off; SELECT * FROM \"Stations\"", "CREATE TABLE public.mine (id int)",
        })
        {
            (await Should.ThrowAsync<PostgresException>(() => ScalarAsync(connection, forbidden), forbidden)).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, forbidden);
        }
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    // Deleting an account or a contractor, and finding the counties of a person, look across counties by that reference alone.
    private static bool ServesAReferenceToTheHost(IReadOnlyIndex index) =>
        !index.IsUnique && index.DeclaringEntityType.GetForeignKeys().Any(k =>
            !k.PrincipalEntityType.ClrType.IsAssignableTo(typeof(IMultiTenant)) && k.Properties.SequenceEqual(index.Properties));

    private static IEnumerable<IEntityType> InEveryProvider(string name)
    {
        foreach (var provider in HttpApi.Host.DatabaseOptions.Providers)
        {
            using var context = MappedTypes.ContextOf(provider.Name);
            yield return context.Model.FindEntityType(MappedTypes.Named(name))!;
        }
    }
}
