using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Regions;
using CountyCloud.Administration.Tenants;
using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.HttpApi.Host;
using CountyCloud.TestBase;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CountyCloud.HttpApi.Tests.PublicPortal;

/// <summary>
/// The product's own host over a database with the four real counties, and one county that has published nothing.
/// </summary>
public sealed class PortalHost : IAsyncLifetime
{
    /// <summary>The four counties and the province each lies in.</summary>
    public static readonly IReadOnlyDictionary<string, (string Code, string Province)> Provinces = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
    {
        ["milin"] = ("540000", "西藏自治区"),
        ["zeku"] = ("630000", "青海省"),
        ["cangyuan"] = ("530000", "云南省"),
        ["kazuo"] = ("210000", "辽宁省"),
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("portal").FullName;
    private readonly TestProvider _provider;
    private readonly TimeProvider _clock;
    private readonly EndedRateLimiters _limiters = new();
    private TestDatabase _database = null!;
    private WebApplication _app = null!;

    /// <summary>On SQLite, for tests of what the database has no part in.</summary>
    public PortalHost()
        : this(TestProvider.Sqlite)
    {
    }

    /// <summary>On a database. Internal: xUnit wants one public constructor of a fixture.</summary>
    /// <summary>What a test puts in the place of the product's own services.</summary>
    internal Action<IServiceCollection>? Configure { get; init; }

    internal PortalHost(TestProvider provider, TimeProvider? clock = null) => (_provider, _clock) = (provider, clock ?? new MidMay2020());

    public IServiceProvider Services => _app.Services;

    public HttpClient CreateClient(string host = "localhost")
    {
        var client = _app.GetTestClient();
        client.BaseAddress = new Uri($"http://{host}:5300");
        return client;
    }

    public async Task InitializeAsync()
    {
        _database = await TestDatabaseTemplate.Empty.CopyAsync(_provider);
        _app = Build(_clock);
        await SeedAsync();
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _limiters.Dispose();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Works in a county as a use case does.</summary>
    public async Task InCountyAsync(string code, Func<IServiceProvider, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        var tenant = await scope.ServiceProvider.GetRequiredService<ITenantStore>().FindByNameAsync(code);
        using (scope.ServiceProvider.GetRequiredService<ICurrentTenant>().Change(tenant!.Id, tenant.Name))
        {
            await work(scope.ServiceProvider);
        }
    }

    /// <summary>A second process on the same database, on the real clock.</summary>
    internal async Task<WebApplication> StartAnotherAsync()
    {
        var app = Build(TimeProvider.System);
        await app.StartAsync();
        return app;
    }

    private WebApplication Build(TimeProvider clock)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(_database.Settings);
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Blobs:RootPath"] = Path.Combine(_folder, "blobs"),
            ["Logging:LogLevel:Default"] = "Warning",
            ["Roles"] = "admin,public",
        });
        builder.AddCountyCloudHost();
        builder.Services.AddSingleton<IStartupFilter>(_limiters);
        builder.Services.AddSingleton(clock);
        Configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseCountyCloudHost();
        return app;
    }

    private async Task SeedAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CountyRoleSeeder>().SeedHostAsync(CancellationToken.None);
        var guids = scope.ServiceProvider.GetRequiredService<IGuidGenerator>();
        var context = scope.ServiceProvider.GetRequiredService<CountyCloudDbContext>();
        var places = new Dictionary<string, Guid>(StringComparer.Ordinal);
        using (scope.ServiceProvider.GetRequiredService<ICurrentTenant>().Change(TenantIds.Host))
        {
            var country = new Region(guids.Create(), "100000", RegionLevel.Country, LocalizedText.Chinese("中国"), null);
            context.Add(country);
            foreach (var (county, (code, name)) in Provinces)
            {
                var province = new Region(guids.Create(), code, RegionLevel.Province, LocalizedText.Chinese(name), country);
                context.Add(province);
                places[county] = province.Id;
            }

            context.Add(new Tenant(guids.Create(), "blank", LocalizedText.Of("空白县", "Blank"), null, _ => false));
            var closed = new Tenant(guids.Create(), "closed", LocalizedText.Chinese("关闭县"), null, _ => false);
            closed.SetActive(false);
            context.Add(closed);
            await context.SaveChangesAsync();
        }

        foreach (var (county, place) in places)
        {
            await CreateAsync(county, place);
        }
    }

    private async Task CreateAsync(string county, Guid place)
    {
        await using var scope = Services.CreateAsyncScope();
        var blueprints = scope.ServiceProvider.GetRequiredService<IBlueprintService>();
        var files = blueprints.ReadFolder(Path.Combine(RepositoryRoot(), "etc", "counties", county));
        await scope.ServiceProvider.GetRequiredService<CountyCreator>()
            .CreateAsync(county, blueprints.ReadCountyName(files).Name, place, files, administrator: null, progress: null, CancellationToken.None);
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CountyCloud.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The solution's folder was not found.");
        }

        return folder.FullName;
    }

    /// <summary>A day in the middle of Milin's main phase.</summary>
    private sealed class MidMay2020 : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2020, 5, 15, 4, 0, 0, TimeSpan.Zero);
    }
}
