using System.Security.Cryptography;
using System.Text;
using CountyCloud.EntityFrameworkCore.Providers;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CountyCloud.EntityFrameworkCore.PostgreSql;

/// <summary>
/// The login role that the application works as: it owns no table and is neither superuser nor exempt from row-level security, so that
/// wall 3 holds for whatever the application sends.
/// </summary>
internal sealed record ApplicationRole(string Name, string? Password)
{
    private const int MaxAttempts = 20;

    /// <summary>The role of the database that <paramref name="connectionString"/> names.</summary>
    public static ApplicationRole Of(string connectionString, ApplicationRoleOptions options)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        var name = options.Name ?? $"{connection.Database}_app";
        return connection.Username == name
            ? new ApplicationRole(name, connection.Password)
            : new ApplicationRole(name, options.Password ?? Derive(connection.Password, name));
    }

    /// <summary>The connection string of the role.</summary>
    public string ConnectionString(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Username = Name, Password = Password }.ConnectionString;

    /// <summary>Makes the role, or brings it back to what it may do.</summary>
    public async Task EnsureAsync(CountyCloudDbContext context, CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            if (new NpgsqlConnectionStringBuilder(connection.ConnectionString).Username == Name)
            {
                // Migrated by the role itself: it owns the tables. Row-level security is forced and holds even so.
                return;
            }

            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    await GrantAsync(connection, cancellationToken);
                    return;
                }
                catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InternalError && attempt < MaxAttempts)
                {
                    // "tuple concurrently updated": the role is the server's and another of its databases was migrated at this moment.
                }
            }
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private async Task GrantAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var role = Quote(Name);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);

        // Two starts at once change the same rows of the catalogue, which PostgreSQL refuses instead of waiting.
        await ExecuteAsync(connection, "SELECT pg_advisory_xact_lock(hashtext('CountyCloud application role'))", cancellationToken);
        await ExecuteAsync(connection, $"""
            DO $do$ BEGIN
              CREATE ROLE {role};
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
            END $do$
            """, cancellationToken);
        await ExecuteAsync(connection, $"ALTER ROLE {role} LOGIN{(string.IsNullOrEmpty(Password) ? string.Empty : $" PASSWORD {Literal(Password)}")}", cancellationToken);
        await RefusePowerAsync(connection, cancellationToken);

        // No TRUNCATE (it knows no row-level security), no REFERENCES, no TRIGGER; the migrations' history is read only.
        await ExecuteAsync(connection, $"""
            GRANT USAGE ON SCHEMA public TO {role};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role};
            GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role};
            ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {role};
            ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO {role};
            REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory" FROM {role};
            """, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    // A role that was there before may be more than a plain one; taking its power away is the server administrator's to do.
    private async Task RefusePowerAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = $1", connection) { Parameters = { new() { Value = Name } } };
        if (await command.ExecuteScalarAsync(cancellationToken) is true)
        {
            throw new InvalidOperationException($"The application's role {Name} may bypass row-level security: ALTER ROLE it to NOSUPERUSER NOBYPASSRLS.");
        }
    }

    // A server that asks the owner for no password asks the role for none; one that does gets a password nobody has to keep.
    private static string? Derive(string? ownerPassword, string role) =>
        string.IsNullOrEmpty(ownerPassword)
            ? null
            : Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(ownerPassword), Encoding.UTF8.GetBytes("CountyCloud application role " + role)));

    private static string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "Role statements take no parameters; names and texts are quoted above.")]
    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
