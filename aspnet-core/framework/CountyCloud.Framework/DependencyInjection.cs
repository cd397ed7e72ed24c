using System.Reflection;
using CountyCloud.Framework.BackgroundJobs;
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
        services.TryAddSingleton<DistributedEventRegistry>();
        services.TryAddSingleton<JobRegistry>();
        services.TryAddSingleton<BlobContainer, FileSystemBlobContainer>();
        services.TryAddSingleton<IBlobContainer>(sp => sp.GetRequiredService<BlobContainer>());
        services.TryAddSingleton<IBlobStoreHealth>(sp => sp.GetRequiredService<BlobContainer>());
        return services;
    }

    /// <summary>
    /// Registers what an assembly brings by its types: definition providers, domain event handlers, distributed events with
    /// their handlers, background jobs and its embedded texts.
    /// </summary>
    public static IServiceCollection AddCountyCloudAssembly(this IServiceCollection services, Assembly assembly)
    {
        services.AddSingleton(new LocalizationAssembly(assembly));
        foreach (var type in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            AddBackgroundWork(services, type);
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

    private static void AddBackgroundWork(IServiceCollection services, Type type)
    {
        if (type.IsAssignableTo(typeof(IDistributedEvent)))
        {
            services.AddSingleton(new DistributedEventType(type));
        }

        if (type.IsAssignableTo(typeof(IRecurringCountyJob)))
        {
            services.TryAddScoped(type);
            services.AddScoped(typeof(IRecurringCountyJob), sp => sp.GetRequiredService(type));
        }

        foreach (var contract in type.GetInterfaces().Where(i => i.IsGenericType))
        {
            if (contract.GetGenericTypeDefinition() == typeof(IDistributedEventHandler<>))
            {
                services.TryAddScoped(type);
                services.AddSingleton(new DistributedEventType(contract.GenericTypeArguments[0], type));
            }
            else if (contract.GetGenericTypeDefinition() == typeof(IBackgroundJob<>))
            {
                services.TryAddScoped(type);
                services.AddSingleton(new JobType(contract.GenericTypeArguments[0], type));
            }
        }
    }
}
