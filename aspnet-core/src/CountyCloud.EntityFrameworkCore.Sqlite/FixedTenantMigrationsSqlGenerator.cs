using CountyCloud.EntityFrameworkCore.Providers;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CountyCloud.EntityFrameworkCore.Sqlite;

/// <summary>
/// SQLite knows no row-level security. What it can do is made with every table that has a TenantId: a trigger that refuses to move a row
/// to another county, which the save guard (wall 2) does not see in a bulk update. A table whose rows are written once refuses everything else.
/// </summary>
public sealed class FixedTenantMigrationsSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    private const string Column = "TenantId";

    // Name that EF gives to a table while it rebuilds it.
    private const string RebuildPrefix = "ef_temp_";

    /// <inheritdoc />
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate: true);
        var table = Dependencies.SqlGenerationHelper.DelimitIdentifier(operation.Name);
        var name = operation.Name.StartsWith(RebuildPrefix, StringComparison.Ordinal) ? operation.Name[RebuildPrefix.Length..] : operation.Name;
        if (operation.Columns.Exists(c => c.Name == Column))
        {
            Fix(name, table, builder);
        }

        // Also rows of the platform may be written once.
        if (DatabaseProvider.IsAppendOnly(model, name))
        {
            MakeAppendOnly(name, table, builder);
        }
    }

    private void Fix(string name, string table, MigrationCommandListBuilder builder)
    {
        var trigger = Dependencies.SqlGenerationHelper.DelimitIdentifier($"TR_{name}_Tenant");
        builder.AppendLine($"DROP TRIGGER IF EXISTS {trigger};").EndCommand();
        builder
            .AppendLine($"CREATE TRIGGER {trigger} BEFORE UPDATE OF \"{Column}\" ON {table} WHEN NEW.\"{Column}\" IS NOT OLD.\"{Column}\"")
            .AppendLine("BEGIN SELECT RAISE(ABORT, 'a row never moves to another county'); END;")
            .EndCommand();
    }

    private void MakeAppendOnly(string name, string table, MigrationCommandListBuilder builder)
    {
        foreach (var change in new[] { "UPDATE", "DELETE" })
        {
            var once = Dependencies.SqlGenerationHelper.DelimitIdentifier($"TR_{name}_AppendOnly_{change}");
            builder.AppendLine($"DROP TRIGGER IF EXISTS {once};").EndCommand();
            builder.AppendLine($"CREATE TRIGGER {once} BEFORE {change} ON {table} BEGIN SELECT RAISE(ABORT, 'the row is written once'); END;").EndCommand();
        }
    }
}
