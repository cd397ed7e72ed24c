using CountyCloud.EntityFrameworkCore.Sqlite;
using CountyCloud.HttpApi.Host;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace CountyCloud.TestBase;

/// <summary>A database of a test, deleted with it: a copy of a template that was migrated once.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<Task> _delete;

    internal TestDatabase(TestProvider provider, IReadOnlyDictionary<string, string?> settings, Func<Task> delete)
    {
        Provider = provider;
        Settings = settings;
        _delete = delete;
    }

    /// <summary>Provider.</summary>
    public TestProvider Provider { get; }

    /// <summary>Configuration by which the product finds it.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>The product's own reading of <see cref="Settings"/>.</summary>
    public DatabaseOptions Options => DatabaseOptions.From(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build());

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _delete();
}

/// <summary>
/// A migrated and filled database that tests get copies of: a file copy on SQLite, <c>CREATE DATABASE … TEMPLATE</c> on PostgreSQL. Made once
/// a process and provider.
/// </summary>
/// <param name="fill">Fills it after the migration, with services that work on it; null for an empty one.</param>
public sealed class TestDatabaseTemplate(Func<IServiceProvider, Task>? fill = null)
{
    private readonly Dictionary<TestProvider, Lazy<Task<TestDatabase>>> _templates = [];
    private readonly Lock _lock = new();

    /// <summary>An empty, migrated database.</summary>
    public static TestDatabaseTemplate Empty { get; } = new();

    /// <summary>A new copy.</summary>
    public async Task<TestDatabase> CopyAsync(TestProvider provider)
    {
        Lazy<Task<TestDatabase>>? template;
        lock (_lock)
        {
            if (!_templates.TryGetValue(provider, out template))
            {
                template = new Lazy<Task<TestDatabase>>(() => CreateTemplateAsync(provider));
                _templates.Add(provider, template);
            }
        }

        var source = await template.Value;
        var copy = NewName();
        if (provider == TestProvider.Sqlite)
        {
            var from = new SqliteConnectionStringBuilder(source.Options.ConnectionString).DataSource;
            var to = SqliteFile(copy);
            File.Copy(from, to);
            return Sqlite(to);
        }

        await PostgresServer.ExecuteAsync($"CREATE DATABASE \"{copy}\" TEMPLATE \"{new NpgsqlConnectionStringBuilder(source.Options.OwnerConnectionString).Database}\"");
        return PostgreSql(copy);
    }

    /// <summary>A database that nothing was done to: on SQLite no file, on PostgreSQL no database.</summary>
    public static TestDatabase Missing(TestProvider provider)
    {
        var name = NewName();
        return provider == TestProvider.Sqlite ? Sqlite(SqliteFile(name)) : PostgreSql(name);
    }

    private async Task<TestDatabase> CreateTemplateAsync(TestProvider provider)
    {
        var database = Missing(provider);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => database.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(10));
        await using (var services = TestServices.Create(database))
        {
            await services.MigrateAsync();
            if (fill is not null)
            {
                await fill(services.Provider);
            }
        }

        // A copy is made of a database that nobody is connected to, and of a file without a write-ahead log beside it.
        if (provider == TestProvider.Sqlite)
        {
            await using var connection = new SqliteConnection(database.Options.ConnectionString + ";Pooling=False");
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
            SqliteConnection.ClearAllPools();
        }
        else
        {
            NpgsqlConnection.ClearAllPools();
        }

        return database;
    }

    private static string NewName() => $"cct_{Environment.ProcessId:x}_{Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(5))}";

    private static string SqliteFile(string name) => Path.Combine(Path.GetTempPath(), name + ".db");

    private static TestDatabase Sqlite(string file) => new(
        TestProvider.Sqlite,
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Provider"] = nameof(TestProvider.Sqlite),
            ["ConnectionStrings:Default"] = new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString,
        },
        () =>
        {
            SqliteConnection.ClearAllPools();
            foreach (var path in new[] { file, file + "-wal", file + "-shm" })
            {
                File.Delete(path);
            }

            return Task.CompletedTask;
        });

    private static TestDatabase PostgreSql(string name) => new(
        TestProvider.PostgreSql,
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Provider"] = nameof(TestProvider.PostgreSql),
            ["ConnectionStrings:Default"] = new NpgsqlConnectionStringBuilder(PostgresServer.ConnectionString) { Database = name, MaxPoolSize = 20 }.ConnectionString,

            // One role for all copies of a process: the grants are copied with the database.
            ["Database:ApplicationRole"] = PostgresServer.ApplicationRole,
        },
        () =>
        {
            // The owner may not end connections of the application's role by force; closed ones are waited for.
            NpgsqlConnection.ClearAllPools();
            return PostgresServer.ExecuteAsync($"DROP DATABASE IF EXISTS \"{name}\"");
        });
}

/// <summary>The server that test databases are made on.</summary>
internal static class PostgresServer
{
    public static string ConnectionString => TestProviders.Postgres
        ?? throw new InvalidOperationException($"{TestProviders.PostgresVariable} is not set; with CI=true the tests on PostgreSQL fail without it.");

    public static string ApplicationRole { get; } = $"cct_{Environment.ProcessId:x}_app";

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The names are the tests' own.")]
    public static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
