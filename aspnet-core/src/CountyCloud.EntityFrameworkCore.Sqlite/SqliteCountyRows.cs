using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CountyCloud.EntityFrameworkCore.Providers;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.EntityFrameworkCore.Sqlite;

/// <inheritdoc cref="CountyRows"/>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "Names come from the model and the county's id is a GUID.")]
internal sealed class SqliteCountyRows : CountyRows
{
    private static readonly string[] Changes = ["INSERT", "UPDATE", "DELETE"];

    /// <inheritdoc />
    public override async Task CloseAsync(CountyCloudDbContext database, CountyTable table, Guid county, CancellationToken cancellationToken)
    {
        var connection = await OpenedAsync(database, cancellationToken);
        foreach (var change in Changes)
        {
            await ExecuteAsync(
                connection,
                $"CREATE TRIGGER IF NOT EXISTS {Trigger(table, county, change)} BEFORE {change} ON {Quote(table.Name)} WHEN {(change == "DELETE" ? "OLD" : "NEW")}.\"TenantId\" = {Literal(county)} BEGIN SELECT RAISE(ABORT, '{CountyMove.Refusal}'); END",
                cancellationToken);
        }
    }

    /// <inheritdoc />
    public override async Task OpenAsync(CountyCloudDbContext database, CountyTable table, Guid county, CancellationToken cancellationToken)
    {
        var connection = await OpenedAsync(database, cancellationToken);
        foreach (var change in Changes)
        {
            await ExecuteAsync(connection, $"DROP TRIGGER IF EXISTS {Trigger(table, county, change)}", cancellationToken);
        }
    }

    /// <inheritdoc />
    public override async Task<bool> IsClosedAsync(CountyCloudDbContext database, CountyTable table, Guid county, CancellationToken cancellationToken) =>
        (await TriggersAsync(await OpenedAsync(database, cancellationToken), table, cancellationToken)).Any(t => IsOf(t.Name, county));

    /// <inheritdoc />
    /// <remarks>Triggers are rows of the file: what refuses the deletion is taken away and put back in the same transaction.</remarks>
    public override async Task<long> DeleteAsync(CountyCloudDbContext database, CountyTable table, Guid county, bool opens, CancellationToken cancellationToken)
    {
        var connection = await OpenedAsync(database, cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var triggers = await TriggersAsync(connection, table, cancellationToken);
        foreach (var (name, _) in triggers)
        {
            await ExecuteAsync(connection, $"DROP TRIGGER {Quote(name)}", cancellationToken);
        }

        var count = await ExecuteAsync(connection, $"DELETE FROM {Quote(table.Name)} WHERE \"TenantId\" = {Literal(county)}", cancellationToken);
        foreach (var (name, sql) in triggers.Where(t => !opens || !IsOf(t.Name, county)))
        {
            await ExecuteAsync(connection, sql, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return count;
    }

    /// <inheritdoc />
    public override async Task<long> CopyAsync(CountyCloudDbContext source, CountyCloudDbContext target, CountyTable table, Guid county, long rows, CancellationToken cancellationToken)
    {
        var connection = await OpenedAsync(target, cancellationToken);
        var (name, columns) = (Quote(table.Name), string.Join(", ", table.Columns.Select(Quote)));
        await ExecuteAsync(connection, $"ATTACH '{Path.GetFullPath(FileOf(source.Database.GetConnectionString()!)).Replace("'", "''", StringComparison.Ordinal)}' AS origin", cancellationToken);
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await ExecuteAsync(connection, "PRAGMA defer_foreign_keys = ON", cancellationToken);
            await ExecuteAsync(connection, $"INSERT OR IGNORE INTO main.{name} ({columns}) SELECT {columns} FROM origin.{name} WHERE \"TenantId\" = {Literal(county)}", cancellationToken);
            var same = string.Join(" AND ", table.Columns.Select(c => $"s.{Quote(c)} IS t.{Quote(c)}"));
            var count = await ScalarAsync(connection, $"SELECT count(*) FROM origin.{name} s JOIN main.{name} t ON {same} WHERE s.\"TenantId\" = {Literal(county)}", cancellationToken);
            if (count == rows)
            {
                await transaction.CommitAsync(cancellationToken);
            }

            return count;
        }
        finally
        {
            await ExecuteAsync(connection, "DETACH origin", CancellationToken.None);
        }
    }

    /// <inheritdoc />
    public override async Task<TableDigest> DigestAsync(CountyCloudDbContext database, CountyTable table, Guid county, CancellationToken cancellationToken)
    {
        await using var command = (await OpenedAsync(database, cancellationToken)).CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", table.Columns.Select(Quote))} FROM {Quote(table.Name)} WHERE \"TenantId\" = {Literal(county)} ORDER BY {string.Join(", ", table.Key.Select(Quote))}";
        command.CommandTimeout = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0L;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            count++;
            for (var i = 0; i < reader.FieldCount; i++)
            {
                // The kind of a value and its length belong to it: "1" is not 1, and "ab","c" is not "a","bc".
                var bytes = reader.GetValue(i) switch
                {
                    DBNull => [],
                    byte[] blob => blob,
                    var value => Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture)!),
                };
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{reader.GetValue(i).GetType().Name}:{bytes.Length}:")));
                hash.AppendData(bytes);
            }
        }

        return new TableDigest(count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <inheritdoc />
    public override string Describe(string connectionString) => Path.GetFullPath(FileOf(connectionString));

    private static string FileOf(string connectionString) => new SqliteConnectionStringBuilder(connectionString).DataSource;

    private static string Trigger(CountyTable table, Guid county, string change) => Quote($"TR_{table.Name}_Closed_{county:N}_{change}");

    private static bool IsOf(string trigger, Guid county) => trigger.Contains($"_Closed_{county:N}_", StringComparison.Ordinal);

    // As EF stores it.
    private static string Literal(Guid county) => $"'{county.ToString("D").ToUpperInvariant()}'";

    private static string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task<List<(string Name, string Sql)>> TriggersAsync(SqliteConnection connection, CountyTable table, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = $table ORDER BY name";
        command.Parameters.AddWithValue("$table", table.Name);
        var triggers = new List<(string, string)>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            triggers.Add((reader.GetString(0), reader.GetString(1)));
        }

        return triggers;
    }

    private static async Task<SqliteConnection> OpenedAsync(CountyCloudDbContext database, CancellationToken cancellationToken)
    {
        var connection = (SqliteConnection)database.Database.GetDbConnection();
        if (connection.State != System.Data.ConnectionState.Open)
        {
            await database.Database.OpenConnectionAsync(cancellationToken);
        }

        return connection;
    }

    private static async Task<long> ExecuteAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<long> ScalarAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
