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

    /// <summary>The same database through a connection pool of its own, of this size. PostgreSQL only.</summary>
    public TestDatabase WithPoolOf(int size)
    {
        var settings = new Dictionary<string, string?>(Settings, StringComparer.Ordinal);
        settings["ConnectionStrings:Default"] = new NpgsqlConnectionStringBuilder(settings["ConnectionStrings:Default"]) { MaxPoolSize = size }.ConnectionString;
        return new TestDatabase(Provider, settings, () => Task.CompletedTask);
    }

    /// <summary>The same database for a host that leaves it there when it ends.</summary>
    public TestDatabase Kept() => new(Provider, Settings, () => Task.CompletedTask);

    /// <summary>A database that another process made and deletes, by the connection string of the application.</summary>
    public static TestDatabase Existing(TestProvider provider, string connectionString) => new(
        provider,
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Provider"] = provider.ToString(),
            ["ConnectionStrings:Default"] = connectionString,
            ["Database:ApplicationRole"] = provider == TestProvider.PostgreSql ? new NpgsqlConnectionStringBuilder(connectionString).Username : null,
        },
        () => Task.CompletedTask);

    /// <summary>The same database, worked on by its owner instead of by the application.</summary>
    public TestDatabase AsOwner()
    {
        var settings = new Dictionary<string, string?>(Settings, StringComparer.Ordinal);
        if (Provider == TestProvider.PostgreSql)
        {
            settings["Database:ApplicationRole"] = new NpgsqlConnectionStringBuilder(Options.OwnerConnectionString).Username;
        }

        return new TestDatabase(Provider, settings, () => Task.CompletedTask);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await _delete();
}

/// <summary>
/// A migrated and filled database that tests get copies of: a file copy on SQLite, <c>CREATE DATABASE … TEMPLATE</c> on PostgreSQL. Made once
/// a process and provider.
/// </summary>
/// <param name="fill">Migrates and fills it, returning 0; null for an empty one.</param>
public sealed class TestDatabaseTemplate(Func<TestDatabase, Task<int>>? fill = null)
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
        await Leftovers.RemoveAsync(provider);
        if (fill is null)
        {
            await using var services = TestServices.Create(database);
            await services.MigrateAsync();
        }
        else if (await fill(database) is var code and not 0)
        {
            throw new InvalidOperationException($"The test database was not filled: exit code {code}.");
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
        async () =>
        {
            // Only a member of the application's role may end sessions of it that are still closing.
            NpgsqlConnection.ClearAllPools();
            var role = PostgresServer.ApplicationRole;
            await PostgresServer.ExecuteAsync($"DO $$ BEGIN IF EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN GRANT \"{role}\" TO CURRENT_USER; END IF; END $$");
            try
            {
                await PostgresServer.ExecuteAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)");
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
            {
                // The server's own vacuum is in it just now. The next process removes it (Leftovers).
            }
        });
}

/// <summary>
/// Templates live as long as their process, and a test process is not always left the time to clean up behind itself: the next one does,
/// by the number of the process in the name.
/// </summary>
internal static class Leftovers
{
    public static async Task RemoveAsync(TestProvider provider)
    {
        if (provider == TestProvider.Sqlite)
        {
            foreach (var file in Directory.EnumerateFiles(Path.GetTempPath(), "cct_*").Where(f => IsOfDeadProcess(Path.GetFileName(f))))
            {
                File.Delete(file);
            }

            return;
        }

        // On a server that others may use, the processes of other machines are not known.
        if (new NpgsqlConnectionStringBuilder(PostgresServer.ConnectionString).Host is not ("127.0.0.1" or "localhost" or "::1"))
        {
            return;
        }

        foreach (var name in (await PostgresServer.NamesAsync("SELECT datname FROM pg_database WHERE datname LIKE 'cct\\_%'")).Where(IsOfDeadProcess))
        {
            await TryAsync($"DROP DATABASE IF EXISTS \"{name}\"");
        }

        foreach (var name in (await PostgresServer.NamesAsync("SELECT rolname FROM pg_roles WHERE rolname LIKE 'cct\\_%\\_app'")).Where(IsOfDeadProcess))
        {
            await TryAsync($"DROP ROLE IF EXISTS \"{name}\"");
        }
    }

    // Another run may remove the same at this moment, or own it.
    private static async Task TryAsync(string sql)
    {
        try
        {
            await PostgresServer.ExecuteAsync(sql);
        }
        catch (PostgresException)
        {
        }
    }

    private static bool IsOfDeadProcess(string name)
    {
        if (!int.TryParse(name.Split('_')[1], System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}

/// <summary>The server that test databases are made on.</summary>
internal static class PostgresServer
{
    public static string ConnectionString => TestProviders.Postgres
        ?? throw new InvalidOperationException($"{TestProviders.PostgresVariable} is not set; with CI=true the tests on PostgreSQL fail without it.");

    public static string ApplicationRole { get; } = $"cct_{Environment.ProcessId:x}_app";

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The statements are the tests' own.")]
    public static async Task<IReadOnlyList<string>> NamesAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The names are the tests' own.")]
    public static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
