using CountyCloud.Administration;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Visits;
using CountyCloud.Administration.Integration;
using CountyCloud.Application;
using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework;
using CountyCloud.Framework.AspNetCore;
using CountyCloud.Framework.AspNetCore.ApplicationServices;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.AspNetCore.Security;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.HttpApi.Counties;
using CountyCloud.HttpApi.Documents;
using CountyCloud.HttpApi.Funds;
using CountyCloud.HttpApi.Host.BackgroundWork;
using CountyCloud.HttpApi.Host.Observability;
using CountyCloud.HttpApi.Governance;
using CountyCloud.HttpApi.Oversight;
using CountyCloud.HttpApi.Traceability;
using CountyCloud.HttpApi.Host.PublicPortal;
using CountyCloud.Oversight;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.Web.Public;
using Microsoft.AspNetCore.Localization;

namespace CountyCloud.HttpApi.Host;

/// <summary>The composition root: what every process of CountyCloud is made of.</summary>
public static partial class HostSetup
{
    private static readonly string[] Cultures = ["zh-Hans", "en"];

    /// <summary>Registers everything.</summary>
    public static void AddCountyCloudHost(this WebApplicationBuilder builder)
    {
        var registry = new ApplicationServiceRegistry();

        // A worker asks the database every few seconds; each command in the log would hide the rest. Any configuration says otherwise.
        ((IConfigurationBuilder)builder.Configuration).Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource
        {
            InitialData =
            [
                new("Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command", nameof(LogLevel.Warning)),
                new("Logging:LogLevel:Npgsql", nameof(LogLevel.Warning)),

                // The framework tells path and query of each request, in which names may stand; our own line tells the route (RequestTelemetryMiddleware).
                new("Logging:LogLevel:Microsoft.AspNetCore", nameof(LogLevel.Warning)),
            ],
        });
        builder.Configuration.CheckRoles();
        builder.AddTelemetry();
        builder.AddGracefulShutdown();
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.Limits.MaxRequestBodySize = AspNetCoreDependencyInjection.MaxJsonBodyBytes;
            o.AddServerHeader = false;
        });
        builder.Services.AddCountyCloudFramework();
        builder.Services.AddCountyCloudDatabase(builder.Configuration);
        builder.Services.AddCountyCloudEntityFrameworkCore();
        builder.Services.AddAdministration(builder.Configuration);
        builder.Services.AddCountyCloudApplication(registry);
        builder.Services.AddBlobStore();
        builder.Services.AddSingleton<BlobReadiness>();
        registry.Add(typeof(PlatformOverviewAppService), typeof(IPlatformOverviewAppService), ApplicationServiceConvention.NameOf(typeof(IPlatformOverviewAppService)));
        builder.Services.AddCountyCloudAspNetCore(registry);
        builder.Services.Configure<TenantResolutionOptions>(o =>
        {
            foreach (var domain in builder.Configuration.GetSection("Tenancy:BaseDomains").Get<string[]>() ?? [])
            {
                o.BaseDomains.Add(domain);
            }
        });
        builder.Services.Configure<RequestLocalizationOptions>(o =>
        {
            o.SetDefaultCulture(Cultures[0]).AddSupportedCultures(Cultures).AddSupportedUICultures(Cultures);

            // No cookie provider: ABP's UI writes its culture cookie without a path and a stale copy would win.
            o.RequestCultureProviders = [new QueryStringRequestCultureProvider(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
        builder.Services.AddResponseCompression(o => o.EnableForHttps = true);
        builder.Services.AddDisclosure();
        builder.Services.AddWebPublic();
        builder.Services.AddScoped<IDomainEventHandler<global::CountyCloud.Administration.Tenants.TenantChanged>, EvictPagesOfTenantHandler>();
        builder.Services.AddScoped<EvictCountyPagesHandler>();
        builder.Services.AddScoped<IDomainEventHandler<CountyConfigurationChangedEvent>>(sp => sp.GetRequiredService<EvictCountyPagesHandler>());
        builder.Services.AddScoped<IDomainEventHandler<ShownToEverybodyChanged>>(sp => sp.GetRequiredService<EvictCountyPagesHandler>());
        builder.Services.AddScoped<IDomainEventHandler<Tenders.TenderPublished>>(sp => sp.GetRequiredService<EvictCountyPagesHandler>());
        builder.Services.AddScoped<IDomainEventHandler<Tenders.ContractSigned>>(sp => sp.GetRequiredService<EvictCountyPagesHandler>());
        builder.Services.AddScoped<IDomainEventHandler<Tenders.ContractAmended>>(sp => sp.GetRequiredService<EvictCountyPagesHandler>());
        builder.Services.AddScoped<IDomainEventHandler<global::CountyCloud.Funds.PaymentMoved>>(sp => sp.GetRequiredService<EvictCountyPagesHandler>());
        builder.Services.AddScoped<IDomainEventHandler<global::CountyCloud.Governance.SchemeApproved>>(sp => sp.GetRequiredService<EvictCountyPagesHandler>());
        builder.Services.AddScoped<IDomainEventHandler<global::CountyCloud.Governance.SubProjectAccepted>>(sp => sp.GetRequiredService<EvictCountyPagesHandler>());
        builder.Services.Configure<IntegrationOptions>(o => o.BasicPaths.Add(EpcisEndpoints.Path));
        builder.Services.AddApiDocument();
        builder.AddCountyCloudScheduler();
    }

    /// <summary>Builds the model of the database, which whoever asks first would wait for, and stops a production start while an account can be entered with the published demo password.</summary>
    /// <exception cref="InvalidOperationException">There is such an account.</exception>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        _ = scope.ServiceProvider.GetRequiredService<CountyCloudDbContextBase>().Model;
        await scope.ServiceProvider.GetRequiredService<DemoPasswordGuard>().CheckAsync();
    }

    /// <summary>Warns when the process answers under any host name: public pages take their canonical links from it.</summary>
    public static void WarnAboutOpenHostNames(this WebApplication app)
    {
        var allowed = app.Configuration["AllowedHosts"];
        if (!app.Configuration.GetValue<bool>("Demo:Enabled") && (string.IsNullOrWhiteSpace(allowed) || allowed.Split(';', StringSplitOptions.TrimEntries).Contains("*", StringComparer.Ordinal)))
        {
            LogOpenHostNames(app.Logger);
        }
    }

    /// <summary>The request pipeline.</summary>
    public static void UseCountyCloudHost(this WebApplication app)
    {
        app.CheckBlobStore();
        app.UseGracefulShutdown();
        app.UseProcessRoles();

        // Answers of the API carry secrets beside what a caller sent, so they are never compressed over TLS (BREACH); pages and files are.
        app.UseWhen(c => !c.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), b => b.UseResponseCompression());
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseRequestLocalization();
        app.UseAdminApp();
        app.UseRouting();
        app.UseWebPublicErrorPages();
        app.UseCountyCloudPipeline();
        app.UseMiddleware<VisitMiddleware>();
        app.UseWebPublic();
        app.MapHealth();
        app.UseApiDocument();
        app.MapControllers();
        app.MapDownloads();
        app.MapAttachments();
        app.MapListExport();
        app.MapPaperForms();
        CountyCloud.HttpApi.Traceability.TraceUploadEndpoints.MapTraceUploads(app);
        CountyCloud.HttpApi.Traceability.TraceTableEndpoints.MapTraceTables(app);
        app.MapTraceLabels();
        app.MapTraceExports();
        app.MapArchiveDownload();
        HttpApi.Products.DataPackDownload.MapDataPack(app);
        app.MapComplaints();
        app.MapPublicObjections();
        app.MapEpcis();
        app.MapTokens();
        app.MapBlueprintUpload();
        app.MapBrandPictureUpload();
        app.MapWebPublic();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "AllowedHosts is not set: requests under any host name are answered. Set it to the names people use, for example AllowedHosts=example.org;*.example.org (docs/operations.md).")]
    private static partial void LogOpenHostNames(ILogger logger);
}
