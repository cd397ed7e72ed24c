using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Users;
using CountyCloud.HttpApi.Host;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.TestBase;

/// <summary>The kernel and the database without a web server, for tests of the layers below HTTP.</summary>
public sealed class TestServices : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    private TestServices(ServiceProvider provider) => _provider = provider;

    /// <summary>The services.</summary>
    public IServiceProvider Provider => _provider;

    /// <summary>The current county of the flow.</summary>
    public ICurrentTenant CurrentTenant => _provider.GetRequiredService<ICurrentTenant>();

    /// <summary>Switches filters off.</summary>
    public IDataFilter DataFilter => _provider.GetRequiredService<IDataFilter>();

    /// <summary>Services on a database.</summary>
    public static TestServices Create(TestDatabase database, Action<IServiceCollection>? configure = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(database.Settings).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        services.AddSingleton<ICurrentUser>(new TestUser());
        services.AddCountyCloudFramework();
        services.AddCountyCloudDatabase(configuration);
        configure?.Invoke(services);
        return new TestServices(services.BuildServiceProvider(validateScopes: true));
    }

    /// <summary>Services without a database, to look at models.</summary>
    public static TestServices CreateUnconnected() => Create(TestDatabaseTemplate.Missing(TestProvider.Sqlite));

    /// <summary>Brings the database up to date, as the migrator does.</summary>
    public async Task MigrateAsync()
    {
        await using var scope = _provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseMigrator>().MigrateAsync();
    }

    /// <summary>Works in a new scope with a new context, for a county; null for none.</summary>
    public async Task<T> InCountyAsync<T>(Guid? county, Func<CountyCloudDbContext, Task<T>> work)
    {
        using var change = CurrentTenant.Change(county);
        await using var scope = _provider.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<CountyCloudDbContext>());
    }

    /// <summary>Works in a new scope with a new context, for a county; null for none.</summary>
    public Task InCountyAsync(Guid? county, Func<CountyCloudDbContext, Task> work) => InCountyAsync(county, async db =>
    {
        await work(db);
        return true;
    });

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    private sealed class TestUser : ICurrentUser
    {
        public bool IsAuthenticated => false;

        public Guid? Id => null;

        public string? UserName => null;
    }
}

/// <summary>One database with services a provider, shared by the tests of a collection (use it as a collection fixture).</summary>
public sealed class TestServicesFixture : Xunit.IAsyncLifetime
{
    private readonly Dictionary<TestProvider, (TestDatabase Database, TestServices Services)> _started = [];
    private readonly SemaphoreSlim _lock = new(1, 1);

    /// <summary>The services on a provider.</summary>
    public async Task<TestServices> GetAsync(TestProvider provider)
    {
        await _lock.WaitAsync();
        try
        {
            if (!_started.TryGetValue(provider, out var started))
            {
                var database = await TestDatabaseTemplate.Empty.CopyAsync(provider);
                started = (database, TestServices.Create(database));
                _started.Add(provider, started);
            }

            return started.Services;
        }
        finally
        {
            _lock.Release();
        }
    }

    /// <summary>The database of a provider.</summary>
    public async Task<TestDatabase> GetDatabaseAsync(TestProvider provider)
    {
        await GetAsync(provider);
        return _started[provider].Database;
    }

    /// <inheritdoc />
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        foreach (var (database, services) in _started.Values)
        {
            await services.DisposeAsync();
            await database.DisposeAsync();
        }

        _started.Clear();
    }
}
