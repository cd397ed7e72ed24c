using CountyCloud.Framework.AzureStorage;
using CountyCloud.Framework.Blobs;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CountyCloud.HttpApi.Host;

/// <summary>Which store keeps the files of the counties: <c>Blobs:Provider</c>, <c>FileSystem</c> (without a word) or <c>Azure</c>.</summary>
public static class BlobStores
{
    /// <summary>Registers the store that the configuration names; it is read when first needed, since a test host adds its own later.</summary>
    public static IServiceCollection AddBlobStore(this IServiceCollection services)
    {
        services.AddSingleton(sp => new FileSystemBlobOptions
        {
            RootPath = sp.GetRequiredService<IConfiguration>()["Blobs:RootPath"] ?? Path.Combine(sp.GetRequiredService<IHostEnvironment>().ContentRootPath, "blobs"),
        });
        services.AddSingleton(sp => sp.GetRequiredService<IConfiguration>().GetSection("Blobs:Azure").Get<AzureBlobOptions>() ?? new AzureBlobOptions());
        services.Replace(ServiceDescriptor.Singleton<BlobContainer>(sp => Create(sp, sp.GetRequiredService<IConfiguration>()["Blobs:Provider"])));
        return services;
    }

    /// <summary>Stops the start when the configuration names no store there is, or one that lacks its address or credential.</summary>
    /// <exception cref="InvalidOperationException">It does.</exception>
    public static void CheckBlobStore(this WebApplication app) => app.Services.GetRequiredService<BlobContainer>();

    private static BlobContainer Create(IServiceProvider services, string? provider) => provider?.ToUpperInvariant() switch
    {
        null or "" or "FILESYSTEM" => ActivatorUtilities.CreateInstance<FileSystemBlobContainer>(services),
        "AZURE" => ActivatorUtilities.CreateInstance<AzureBlobContainer>(services),
        _ => throw new InvalidOperationException($"Blobs:Provider '{provider}' is none of FileSystem, Azure."),
    };
}
