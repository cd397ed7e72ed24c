using System.Text.RegularExpressions;
using CountyCloud.EntityFrameworkCore.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Update;

namespace CountyCloud.EntityFrameworkCore.SqlServer;

/// <summary>
/// Wall 3 on the server's side (docs/tenancy.md): every table with a TenantId gets a security policy with the statement that creates it,
/// so that no table can be made without.
/// </summary>
public sealed partial class RowLevelSecurityMigrationsSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, ICommandBatchPreparer commandBatchPreparer)
    : SqlServerMigrationsSqlGenerator(dependencies, commandBatchPreparer)
{
    /// <summary>Schema of the predicate and the policies.</summary>
    public const string SecuritySchema = "security";

    private const string Column = "TenantId";

    private bool _hasPredicate;

    /// <summary>Name of the policy on a table of counties.</summary>
    public static string PolicyOf(string table) => $"[{SecuritySchema}].[{table}_Tenant]";

    /// <inheritdoc />
    public override IReadOnlyList<MigrationCommand> Generate(IReadOnlyList<MigrationOperation> operations, IModel? model = null, MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default)
    {
        _hasPredicate = false;
        return base.Generate(operations, model, options);
    }

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
    protected override void Generate(AddColumnOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate)
    {
        base.Generate(operation, model, builder, terminate: true);
        if (operation.Name == Column)
        {
            Protect(operation.Table, operation.Schema, builder);
        }
    }

    /// <inheritdoc />
    protected override void Generate(DropTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        // A policy is bound to its table, which can neither be dropped nor renamed under it.
        builder.Append($"DROP SECURITY POLICY IF EXISTS {PolicyOf(operation.Name)}").AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator).EndCommand();
        base.Generate(operation, model, builder, terminate);
    }

    /// <inheritdoc />
    protected override void Generate(RenameTableOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        builder.Append($"DROP SECURITY POLICY IF EXISTS {PolicyOf(operation.Name)}").AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator).EndCommand();
        base.Generate(operation, model, builder);
        var name = operation.NewName ?? operation.Name;
        if (model?.GetRelationalModel().FindTable(name, operation.NewSchema ?? operation.Schema)?.FindColumn(Column) is not null)
        {
            Protect(name, operation.NewSchema ?? operation.Schema, builder);
        }
    }

    /// <inheritdoc />
    /// <remarks>The model writes names in double quotes, which this server takes for names only where QUOTED_IDENTIFIER is on; its command line tool has it off.</remarks>
    protected override void CheckConstraint(AddCheckConstraintOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        operation.Sql = QuotedName().Replace(operation.Sql, "[$1]");
        base.CheckConstraint(operation, model, builder);
    }

    private void Protect(string table, string? schema, MigrationCommandListBuilder builder)
    {
        EnsurePredicate(builder);
        var name = Dependencies.SqlGenerationHelper.DelimitIdentifier(table, schema ?? "dbo");
        var predicate = $"PREDICATE [{SecuritySchema}].[TenantAccess]([TenantId]) ON {name}";
        builder
            .AppendLine($"CREATE SECURITY POLICY {PolicyOf(table)}")
            .AppendLine($"    ADD FILTER {predicate},")
            .AppendLine($"    ADD BLOCK {predicate}")
            .AppendLine("    WITH (STATE = ON, SCHEMABINDING = ON);")
            .EndCommand();
    }

    // Rows that are written once: whatever else is tried is undone.
    private void MakeAppendOnly(string table, string? schema, MigrationCommandListBuilder builder)
    {
        var name = Dependencies.SqlGenerationHelper.DelimitIdentifier(table, schema ?? "dbo");
        var trigger = Dependencies.SqlGenerationHelper.DelimitIdentifier($"TR_{table}_AppendOnly", schema ?? "dbo");
        builder
            .AppendLine($"EXEC(N'CREATE TRIGGER {trigger} ON {name} AFTER UPDATE, DELETE AS")
            .AppendLine("IF EXISTS (SELECT 1 FROM deleted) BEGIN ROLLBACK; THROW 51000, N''The table is written once.'', 1; END');")
            .EndCommand();
    }

    // A missing or empty setting equals no id: without a county there are no rows.
    private void EnsurePredicate(MigrationCommandListBuilder builder)
    {
        if (_hasPredicate)
        {
            return;
        }

        _hasPredicate = true;
        builder.AppendLine($"IF SCHEMA_ID(N'{SecuritySchema}') IS NULL EXEC(N'CREATE SCHEMA [{SecuritySchema}]');").EndCommand();
        builder
            .AppendLine($"IF OBJECT_ID(N'{SecuritySchema}.TenantAccess') IS NULL EXEC(N'")
            .AppendLine($"CREATE FUNCTION [{SecuritySchema}].[TenantAccess](@TenantId uniqueidentifier) RETURNS TABLE WITH SCHEMABINDING AS")
            .AppendLine("RETURN SELECT 1 AS [Allowed]")
            .AppendLine("WHERE CAST(SESSION_CONTEXT(N''tenant'') AS nvarchar(36)) = N''*''")
            .AppendLine("   OR @TenantId = TRY_CAST(CAST(SESSION_CONTEXT(N''tenant'') AS nvarchar(36)) AS uniqueidentifier)');")
            .EndCommand();
    }

    [GeneratedRegex("\"(\\w+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuotedName();
}
