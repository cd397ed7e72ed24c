using CountyCloud.Framework;
using CountyCloud.Framework.AspNetCore;
using CountyCloud.Framework.AspNetCore.ApplicationServices;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.AspNetCore.Security;
using CountyCloud.Framework.Blobs;

namespace CountyCloud.HttpApi.Host;

/// <summary>The composition root: what every process of CountyCloud is made of.</summary>
public static class HostSetup
{
    /// <summary>Registers everything.</summary>
    public static void AddCountyCloudHost(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(o => o.Limits.MaxRequestBodySize = AspNetCoreDependencyInjection.MaxJsonBodyBytes);
        builder.Services.AddCountyCloudFramework();
        builder.Services.AddCountyCloudDatabase(builder.Configuration);
        builder.Services.AddSingleton(new FileSystemBlobOptions
        {
            RootPath = builder.Configuration["Blobs:RootPath"] ?? Path.Combine(builder.Environment.ContentRootPath, "blobs"),
        });
        builder.Services.AddApiDocument();
        builder.Services.AddCountyCloudAspNetCore(new ApplicationServiceRegistry());
    }

    /// <summary>The request pipeline.</summary>
    public static void UseCountyCloudHost(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseRouting();
        app.UseCountyCloudPipeline();
        app.MapHealth();
        app.UseApiDocument();
        app.MapControllers();
    }
}
