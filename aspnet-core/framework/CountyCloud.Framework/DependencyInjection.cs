using System.Reflection;
using CountyCloud.Framework.Blobs;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.Features;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CountyCloud.Framework;

/// <summary>Registers the kernel and what modules bring to it.</summary>
public static class DependencyInjection
{
    /// <summary>The kernel's own services.</summary>
    public static IServiceCollection AddCountyCloudFramework(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ICurrentTenant, CurrentTenant>();
        services.TryAddSingleton<IDataFilter, DataFilter>();
        services.TryAddSingleton<IGuidGenerator, SequentialGuidGenerator>();
        services.TryAddSingleton<PermissionDefinitionManager>();
        services.TryAddSingleton<SettingDefinitionManager>();
        services.TryAddSingleton<FeatureDefinitionManager>();
        services.TryAddSingleton<LocalizationStore>();
        services.TryAddSingleton<ITextLocalizer, TextLocalizer>();
        services.TryAddScoped<IDomainEventDispatcher, DomainEventDispatcher>();
        services.TryAddSingleton<FileSystemBlobContainer>();
        services.TryAddSingleton<IBlobContainer>(sp => sp.GetRequiredService<FileSystemBlobContainer>());
        services.TryAddSingleton<IBlobStoreHealth>(sp => sp.GetRequiredService<FileSystemBlobContainer>());
        return services;
    }

    /// <summary>
    /// Registers what an assembly brings by its types: definition providers, domain event handlers and its embedded texts.
    /// </summary>
    public static IServiceCollection AddCountyCloudAssembly(this IServiceCollection services, Assembly assembly)
    {
        services.AddSingleton(new LocalizationAssembly(assembly));
        foreach (var type in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var contract in type.GetInterfaces())
            {
                if (contract == typeof(IPermissionDefinitionProvider) || contract == typeof(ISettingDefinitionProvider) || contract == typeof(IFeatureDefinitionProvider))
                {
                    services.AddSingleton(contract, type);
                }
                else if (contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IDomainEventHandler<>))
                {
                    services.AddScoped(contract, type);
                }
            }
        }

        return services;
    }
}
