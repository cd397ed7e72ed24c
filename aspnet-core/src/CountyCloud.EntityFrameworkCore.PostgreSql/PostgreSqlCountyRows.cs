using System.Globalization;
using System.Security.Cryptography;
using CountyCloud.EntityFrameworkCore.Providers;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CountyCloud.EntityFrameworkCore.PostgreSql;

/// <inheritdoc cref="CountyRows"/>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "Names come from the model and the county's id is a GUID.")]
internal sealed class PostgreSqlCountyRows : CountyRows
{
    private const int RowsAtOnce = 10_000;
    private const int MaxAttempts = 60;

    // The owner's sessions that move rows say so; nobody else does.
    private const string Mover = "set app.mover = 'on';";

    /// <inheritdoc />
    public override async Task CloseAsync(CountyCloudDbContext database, CountyTable table, Guid county, CancellationToken cancellationToken)
    {
        var connection = await OpenedAsync(database, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);

                // Making a trigger waits for those who write to the table, and others then wait behind it: a little, and again.
                await ExecuteAsync(connection, "SET LOCAL lock_timeout = '2s'", cancellationToken);
                await ExecuteAsync(connection, $"""
                    SELECT pg_advisory_xact_lock(hashtext('CountyCloud county rows'));
                    CREATE OR REPLACE FUNCTION county_is_closed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                      IF coalesce(current_setting('app.mover', true), '') <> 'on' THEN
                        RAISE EXCEPTION '{CountyMove.Refusal}' USING ERRCODE = 'object_not_in_prerequisite_state';
                      END IF;
                      IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
                      RETURN NEW;
                    END $$;
                    CREATE OR REPLACE TRIGGER {Writes(county)} BEFORE INSERT OR UPDATE ON {Quote(table.Name)} FOR EACH ROW WHEN (NEW."TenantId" = '{county:D}') EXECUTE FUNCTION county_is_closed();
                    CREATE OR REPLACE TRIGGER {Deletes(county)} BEFORE DELETE ON {Quote(table.Name)} FOR EACH ROW WHEN (OLD."TenantId" = '{county:D}') EXECUTE FUNCTION county_is_closed();
                    """, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                return;
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected && attempt < MaxAttempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500), cancellationToken);
            }
        }
    }

    /// <inheritdoc />
    public override async Task OpenAsync(CountyCloudDbContext database, CountyTable table, Guid county, CancellationToken cancellationToken)
    {
        if (await IsClosedAsync(database, table, county, cancellationToken))
        {
            await ExecuteAsync(await OpenedAsync(database, cancellationToken), DropTriggers(table, county), cancellationToken);
        }
    }

    /// <inheritdoc />
    public override async Task<bool> IsClosedAsync(CountyCloudDbContext database, CountyTable table, Guid county, CancellationToken cancellationToken) =>
        await ScalarAsync(
            await OpenedAsync(database, cancellationToken), $"SELECT count(*) FROM pg_trigger WHERE tgrelid = '{Quote(table.Name)}'::regclass AND tgname IN ('{Writes(county)}', '{Deletes(county)}')",
            cancellationToken) > 0;

    /// <inheritdoc />
    public override async Task<long> DeleteAsync(CountyCloudDbContext database, CountyTable table, Guid county, bool opens, CancellationToken cancellationToken)
    {
        var connection = await OpenedAsync(database, cancellationToken);
        var name = Quote(table.Name);
        var isWrittenOnce = await ScalarAsync(connection, $"SELECT count(*) FROM pg_trigger WHERE tgrelid = '{name}'::regclass AND tgname = 'append_only'", cancellationToken) > 0;
        await ExecuteAsync(connection, Mover + Session(county), cancellationToken);
        var sum = 0L;
        while (true)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            if (isWrittenOnce)
            {
                await ExecuteAsync(connection, $"ALTER TABLE {name} DISABLE TRIGGER append_only", cancellationToken);
            }

            // With what lets the rows be written again all at once, else in pieces, so that others wait for a moment only.
            var some = opens ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" AND ctid = ANY (ARRAY(SELECT ctid FROM {name} WHERE \"TenantId\" = '{county:D}' LIMIT {RowsAtOnce}))");
            await using var command = new NpgsqlCommand($"DELETE FROM {name} WHERE \"TenantId\" = '{county:D}'{some}", connection) { CommandTimeout = 0 };
            var count = await command.ExecuteNonQueryAsync(cancellationToken);
            if (isWrittenOnce)
            {
                await ExecuteAsync(connection, $"ALTER TABLE {name} ENABLE TRIGGER append_only", cancellationToken);
            }

            if (opens)
            {
                await ExecuteAsync(connection, DropTriggers(table, county), cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            sum += count;
            if (opens || count < RowsAtOnce)
            {
                return sum;
            }
        }
    }

    /// <inheritdoc />
    public override async Task<long> CopyAsync(CountyCloudDbContext source, CountyCloudDbContext target, CountyTable table, Guid county, long rows, CancellationToken cancellationToken)
    {
        var (from, to) = (await OpenedAsync(source, cancellationToken), await OpenedAsync(target, cancellationToken));
        var (name, columns) = (Quote(table.Name), string.Join(", ", table.Columns.Select(Quote)));
        await ExecuteAsync(from, Session(county), cancellationToken);
        await ExecuteAsync(to, Mover + Session(county), cancellationToken);
        await using var transaction = await to.BeginTransactionAsync(cancellationToken);

        // COPY knows no row-level security, so the rows come through a table that is gone with the transaction.
        await ExecuteAsync(to, $"CREATE TEMP TABLE moved ON COMMIT DROP AS SELECT {columns} FROM {name} WITH NO DATA", cancellationToken);
        await using (var read = await from.BeginRawBinaryCopyAsync(Out(table, columns, county), cancellationToken))
        await using (var write = await to.BeginRawBinaryCopyAsync($"COPY moved ({columns}) FROM STDIN (FORMAT BINARY)", cancellationToken))
        {
            await read.CopyToAsync(write, cancellationToken);
        }

        await ExecuteAsync(to, $"INSERT INTO {name} ({columns}) SELECT {columns} FROM moved ON CONFLICT DO NOTHING", cancellationToken);
        var same = string.Join(" AND ", table.Columns.Select(c => table.Key.Contains(c, StringComparer.Ordinal) ? $"m.{Quote(c)} = t.{Quote(c)}" : $"m.{Quote(c)}::text IS NOT DISTINCT FROM t.{Quote(c)}::text"));
        var count = await ScalarAsync(to, $"SELECT count(*) FROM moved m JOIN {name} t ON {same}", cancellationToken);
        if (count == rows)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return count;
    }

    /// <inheritdoc />
    public override async Task<TableDigest> DigestAsync(CountyCloudDbContext database, CountyTable table, Guid county, CancellationToken cancellationToken)
    {
        var connection = await OpenedAsync(database, cancellationToken);
        await ExecuteAsync(connection, Session(county), cancellationToken);
        var count = await ScalarAsync(connection, $"SELECT count(*) FROM {Quote(table.Name)} WHERE \"TenantId\" = '{county:D}'", cancellationToken);
        await using var rows = await connection.BeginRawBinaryCopyAsync(Out(table, string.Join(", ", table.Columns.Select(Quote)), county), cancellationToken);
        return new TableDigest(count, Convert.ToHexStringLower(await SHA256.HashDataAsync(rows, cancellationToken)));
    }

    /// <inheritdoc />
    public override string Describe(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        return string.Create(CultureInfo.InvariantCulture, $"{builder.Host}:{builder.Port}/{builder.Database}");
    }

    // Texts are put in the order of their bytes: two servers may sort words differently.
    private static string Out(CountyTable table, string columns, Guid county) =>
        $"COPY (SELECT {columns} FROM {Quote(table.Name)} WHERE \"TenantId\" = '{county:D}' ORDER BY {string.Join(", ", table.Key.Select(k => table.TextKeys.Contains(k) ? Quote(k) + " COLLATE \"C\"" : Quote(k)))}) TO STDOUT (FORMAT BINARY)";

    private static string Session(Guid county) => $"set app.tenant = '{county:D}';";

    private static string Writes(Guid county) => $"closed_{county:N}_write";

    private static string Deletes(Guid county) => $"closed_{county:N}_delete";

    private static string DropTriggers(CountyTable table, Guid county) =>
        $"DROP TRIGGER IF EXISTS {Writes(county)} ON {Quote(table.Name)}; DROP TRIGGER IF EXISTS {Deletes(county)} ON {Quote(table.Name)}";

    private static string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task<NpgsqlConnection> OpenedAsync(CountyCloudDbContext database, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)database.Database.GetDbConnection();
        if (connection.State != System.Data.ConnectionState.Open)
        {
            await database.Database.OpenConnectionAsync(cancellationToken);
        }

        return connection;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<long> ScalarAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }
}
