using CountyCloud.HttpApi.Host;
using CountyCloud.HttpApi.Host.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CountyCloud.TestBase;

/// <summary>The four real counties with the demo accounts, made by the product's own set-up.</summary>
public static class FourCounties
{
    /// <summary>The repository's root folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of blueprints and regions.</summary>
    public static string Etc => Path.Combine(Root, "etc");

    /// <summary>A database with them.</summary>
    public static TestDatabaseTemplate Template { get; } = new(FillAsync);

    private static async Task FillAsync(IServiceProvider services)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(HostSetup).Assembly.GetName().Name, EnvironmentName = Environments.Development });
        builder.Configuration.AddConfiguration(services.GetRequiredService<IConfiguration>());
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddCountyCloudHost();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        await new PlatformSetup(scope.ServiceProvider).RunAsync(Etc, isDemo: true, _ => { }, CancellationToken.None);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CountyCloud.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}

/// <summary>The product on the four counties, one host a provider (a collection fixture).</summary>
public sealed class FourCountiesFixture() : TestHostFixture(FourCounties.Template);
