using System.Net.Http.Json;
using System.Text.Json;
using CountyCloud.Administration.Mailing;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.AspNetCore.TestHost;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace CountyCloud.TestBase;

/// <summary>The whole product, started in the test's process on a database of its own.</summary>
public sealed class TestHost : WebApplicationFactory<HttpApi.Host.DatabaseMigrator>
{
    /// <summary>Password of the demo accounts.</summary>
    public const string DemoPassword = "CountyCloud-Demo-2026";

    private readonly TestDatabase _database;
    private readonly string _blobs = Path.Combine(Path.GetTempPath(), "cct-blobs-" + Guid.CreateVersion7().ToString("N"));
    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly EndedRateLimiters _limiters = new();

    /// <summary>A host that is not started yet.</summary>
    /// <param name="database">Its database.</param>
    /// <param name="settings">Further configuration.</param>
    public TestHost(TestDatabase database, IReadOnlyDictionary<string, string?>? settings = null)
    {
        _database = database;
        _settings = settings ?? new Dictionary<string, string?>(StringComparer.Ordinal);
    }

    /// <summary>A clock in the place of the machine's.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Takes the mails in the place of a mail server.</summary>
    public IEmailSender? Emails { get; init; }

    /// <summary>Services in the place of the product's.</summary>
    public Action<IServiceCollection>? Configure { get; init; }

    /// <summary>Provider of its database.</summary>
    public TestProvider Provider => _database.Provider;

    /// <summary>How its database is reached, by the application and by the owner.</summary>
    public HttpApi.Host.DatabaseOptions Database => _database.Options;

    /// <summary>Starts on a real port, for browsers.</summary>
    /// <returns>The address.</returns>
    public Uri StartOnPort()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    /// <summary>A client that nobody signed in with; it keeps cookies and sends the antiforgery header as the UI does.</summary>
    public HttpClient CreateAnonymousClient()
    {
        // Secure cookies are kept, so the client speaks as if behind TLS.
        var client = CreateDefaultClient(new Uri("https://localhost"), new CookieContainerHandler(), new AntiforgeryHandler());
        client.DefaultRequestHeaders.Add("X-Requested-With", "XMLHttpRequest");
        return client;
    }

    /// <summary>A client that is signed in.</summary>
    public async Task<HttpClient> SignInAsync(string userName, string password = DemoPassword)
    {
        var client = CreateAnonymousClient();
        await RefreshAntiforgeryAsync(client);
        using var response = await client.PostAsJsonAsync("/api/account/login", new { userNameOrEmailAddress = userName, password, rememberMe = false });
        var body = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue($"sign-in of {userName}: {(int)response.StatusCode} {body}");
        JsonDocument.Parse(body).RootElement.GetProperty("result").GetInt32().ShouldBe(1, $"sign-in of {userName}: {body}");
        await RefreshAntiforgeryAsync(client);
        return client;
    }

    /// <summary>Fetches the antiforgery token anew: it belongs to who is signed in.</summary>
    public static async Task RefreshAntiforgeryAsync(HttpClient client)
    {
        using var response = await client.GetAsync(new Uri("/api/abp/application-configuration?includeLocalizationResources=false", UriKind.Relative));
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Id of a county by its code.</summary>
    public async Task<Guid> CountyIdAsync(string code)
    {
        await using var scope = Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ITenantStore>().FindByNameAsync(code))!.Id;
    }

    /// <summary>Works in a new scope for a county.</summary>
    public async Task<T> InCountyAsync<T>(string code, Func<IServiceProvider, Task<T>> work)
    {
        var id = await CountyIdAsync(code);
        using var change = Services.GetRequiredService<ICurrentTenant>().Change(id, code);
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Works with a new context for a county.</summary>
    public Task<T> InCountyAsync<T>(string code, Func<CountyCloudDbContext, Task<T>> work) =>
        InCountyAsync(code, sp => work(sp.GetRequiredService<CountyCloudDbContext>()));

    /// <summary>Handles stored events and runs queued jobs until nothing is due, as a worker would.</summary>
    public async Task RunBackgroundWorkAsync()
    {
        while (await Services.GetRequiredService<OutboxDispatcher>().DispatchAsync(CancellationToken.None) + await Services.GetRequiredService<JobRunner>().RunDueAsync(CancellationToken.None) > 0)
        {
            // What was handled may have raised events and queued jobs.
        }
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Demo:Enabled", "true");
        builder.UseSetting("Blobs:RootPath", _blobs);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Identity:PasswordIterations", DemoDatabase.PasswordIterations);

        // All tests of a host come from one address.
        builder.UseSetting("RateLimits:SignIn:Permits", "1000000");

        // What EF only warns of is an error here: rows taken in no order, the product of two lists, a query whose result depends on chance.
        builder.ConfigureTestServices(services => services.ConfigureDbContext<CountyCloudDbContext>(o => o.AddInterceptors(Faults.Listener).ConfigureWarnings(w => w.Throw(
            CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.FirstWithoutOrderByAndFilterWarning, CoreEventId.DistinctAfterOrderByWithoutRowLimitingOperatorWarning,
            RelationalEventId.MultipleCollectionIncludeWarning))));

        // No worker, unless a test asks for one: tests run the background work themselves (RunBackgroundWorkAsync).
        builder.UseSetting("Roles", "admin,public");
        if (Environment.GetEnvironmentVariable("COUNTYCLOUD_TEST_ADMIN_ROOT") is { Length: > 0 } adminRoot)
        {
            builder.UseSetting("Web:AdminRoot", adminRoot);
        }

        if (Clock is { } clock)
        {
            builder.ConfigureTestServices(services => services.AddSingleton(clock));
        }

        if (Emails is { } emails)
        {
            builder.ConfigureTestServices(services => services.AddScoped(_ => emails));
        }

        if (Configure is { } configure)
        {
            builder.ConfigureTestServices(configure);
        }

        foreach (var (key, value) in _database.Settings.Concat(_settings))
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(_limiters));
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _limiters.Dispose();
        await _database.DisposeAsync();
        if (Directory.Exists(_blobs))
        {
            Directory.Delete(_blobs, recursive: true);
        }
    }

    /// <summary>Sends the XSRF-TOKEN cookie as header, as Angular does.</summary>
    private sealed class AntiforgeryHandler : DelegatingHandler
    {
        private string? _token;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_token is not null && request.Method != HttpMethod.Get && !request.Headers.Contains("RequestVerificationToken"))
            {
                request.Headers.Add("RequestVerificationToken", _token);
            }

            var response = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
            {
                if (cookie.StartsWith("XSRF-TOKEN=", StringComparison.Ordinal))
                {
                    _token = Uri.UnescapeDataString(cookie.Split(';')[0]["XSRF-TOKEN=".Length..]);
                }
            }

            return response;
        }
    }
}

/// <summary>The database of a demo start: regions, the four counties, demo accounts, made by the command that run.sh calls.</summary>
public static class DemoDatabase
{
    // Thousands of sign-ins: a seventh of the tests' time was spent on hashes of a password that everybody knows.
    internal const string PasswordIterations = "1000";

    /// <summary>The template; copies of it are quick. Without the demo year: tests make the documents they need.</summary>
    public static TestDatabaseTemplate Template { get; } = new(database => RunAsync(database, "setup", "--demo", "--no-year"));

    /// <summary>The same with the demo's goods traced from plot to scan; made only by tests that ask for it.</summary>
    public static TestDatabaseTemplate Traced { get; } = new(async database =>
        await RunAsync(database, "setup", "--demo", "--no-year") is var code and not 0 ? code : await RunAsync(database, "demo-trace"));

    /// <summary>Everything that a demo start makes: its year and its traced goods; made only by tests that ask for it.</summary>
    public static TestDatabaseTemplate Year { get; } = new(database => RunAsync(database, "setup", "--demo"));

    /// <summary>The folder with the files of the templates.</summary>
    public static string Files { get; } = Path.Combine(Path.GetTempPath(), "cct-blobs-template");

    /// <summary>The folder with the solution.</summary>
    public static string RepositoryRoot
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "CountyCloud.sln")))
                {
                    return folder.FullName;
                }
            }

            throw new InvalidOperationException("The tests run outside the repository.");
        }
    }

    private static Task<int> RunAsync(TestDatabase database, params string[] command) => DbMigrator.CommandLine.RunAsync(
    [
        .. command, "--etc", Path.Combine(RepositoryRoot, "etc"), "--Demo:Enabled", "true", "--Identity:PasswordIterations", PasswordIterations, "--Logging:LogLevel:Default", "Warning",
        "--Blobs:RootPath", Files, .. database.Settings.SelectMany(s => new[] { "--" + s.Key, s.Value! }),
    ]);
}

/// <summary>One host a provider with the demo data, for all tests of a collection.</summary>
public sealed class DemoHostFixture() : TestHostFixture(DemoDatabase.Template);

/// <summary>One host a provider for all tests of a collection, on a database made from a template (use it as a collection fixture).</summary>
public abstract class TestHostFixture(TestDatabaseTemplate template) : Xunit.IAsyncLifetime
{
    /// <summary>Variable with the code of a county that gets a database of its own in the shared hosts, so that every test of theirs can be run so (docs/testing.md).</summary>
    public const string OwnDatabaseVariable = "COUNTYCLOUD_TEST_OWN_DATABASE";

    private readonly Dictionary<TestProvider, TestHost> _hosts = [];
    private readonly List<TestDatabase> _own = [];
    private readonly SemaphoreSlim _lock = new(1, 1);

    /// <summary>The started host on a provider.</summary>
    public async Task<TestHost> GetAsync(TestProvider provider)
    {
        await _lock.WaitAsync();
        try
        {
            if (!_hosts.TryGetValue(provider, out var host))
            {
                host = Create(await template.CopyAsync(provider));
                Start(host);
                _hosts.Add(provider, host);
                await ArrangeAsync(host);
                if (Environment.GetEnvironmentVariable(OwnDatabaseVariable) is { Length: > 0 } county)
                {
                    var own = TestDatabaseTemplate.Missing(provider);
                    _own.Add(own);
                    await using var scope = host.Services.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<HttpApi.Host.Placement.CountyMover>().MoveAsync(county, own.Options.OwnerConnectionString, _ => { }, CancellationToken.None);
                }
            }

            return host;
        }
        finally
        {
            _lock.Release();
        }
    }

    /// <summary>Makes the host on its database.</summary>
    protected virtual TestHost Create(TestDatabase database) => new(database);

    /// <summary>Starts the host: in memory, or where browsers come, on a port.</summary>
    protected virtual void Start(TestHost host) => _ = host.Services;

    /// <summary>Puts into the database what all tests of the collection need besides.</summary>
    protected virtual Task ArrangeAsync(TestHost host) => Task.CompletedTask;

    /// <inheritdoc />
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        foreach (var host in _hosts.Values)
        {
            await host.DisposeAsync();
        }

        _hosts.Clear();
        foreach (var own in _own)
        {
            await own.DisposeAsync();
        }

        _own.Clear();
    }
}
