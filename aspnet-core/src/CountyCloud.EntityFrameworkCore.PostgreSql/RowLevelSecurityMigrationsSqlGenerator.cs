using CountyCloud.EntityFrameworkCore.Providers;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;

namespace CountyCloud.EntityFrameworkCore.PostgreSql;

/// <summary>
/// Wall 3 on the server's side (docs/tenancy.md): every table with a TenantId gets row-level security with the statement that creates
/// it, so that no table can be made without. Forced, so that it holds for the tables' owner too. A table whose rows are written once gets
/// triggers that refuse everything else.
/// </summary>
#pragma warning disable EF1001 // The options type stands in the signature of the public base class's constructor.
public sealed class RowLevelSecurityMigrationsSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, INpgsqlSingletonOptions npgsqlSingletonOptions)
    : NpgsqlMigrationsSqlGenerator(dependencies, npgsqlSingletonOptions)
#pragma warning restore EF1001
{
    /// <summary>Name of the policy on every table of counties.</summary>
    public const string Policy = "tenant";

    private const string Column = "TenantId";

    // An unset or empty setting equals no id: without a county there are no rows.
    private const string Predicate = "\"TenantId\"::text = current_setting('app.tenant', true) OR current_setting('app.tenant', true) = '*'";

    /// <inheritdoc />
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: true);
        if (operation.Columns.Exists(c => c.Name == Column))
        {
            Protect(operation.Name, operation.Schema, builder);
        }

        if (DatabaseProvider.IsAppendOnly(model, operation.Name))
        {
            MakeAppendOnly(operation.Name, operation.Schema, builder);
        }
    }

    /// <inheritdoc />
    protected override void Generate(AddColumnOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: true);
        if (operation.Name == Column)
        {
            Protect(operation.Table, operation.Schema, builder);
        }
    }

    private void Protect(string table, string? schema, MigrationCommandListBuilder builder)
    {
        var name = Dependencies.SqlGenerationHelper.DelimitIdentifier(table, schema);
        builder
            .AppendLine($"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;")
            .AppendLine($"ALTER TABLE {name} FORCE ROW LEVEL SECURITY;")
            .AppendLine($"CREATE POLICY {Policy} ON {name} USING ({Predicate}) WITH CHECK ({Predicate});")
            .EndCommand();
    }

    private void MakeAppendOnly(string table, string? schema, MigrationCommandListBuilder builder)
    {
        var name = Dependencies.SqlGenerationHelper.DelimitIdentifier(table, schema);
        builder
            .AppendLine("CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS")
            .AppendLine("$$ BEGIN RAISE EXCEPTION '% is written once', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$;")
            .EndCommand();
        builder
            .AppendLine($"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON {name} FOR EACH ROW EXECUTE FUNCTION append_only();")
            .AppendLine($"CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON {name} FOR EACH STATEMENT EXECUTE FUNCTION append_only();")
            .EndCommand();
    }
}
