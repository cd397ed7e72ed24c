using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CountyCloud.Framework.EntityFrameworkCore;

/// <summary>Registers what of the kernel works on the database.</summary>
public static class EntityFrameworkCoreFrameworkDependencyInjection
{
    /// <summary>Outbox, job queue and the job that cleans them. Nothing runs by itself: the host's scheduler calls them.</summary>
    public static IServiceCollection AddBackgroundWork(this IServiceCollection services)
    {
        services.AddCountyCloudAssembly(typeof(EntityFrameworkCoreFrameworkDependencyInjection).Assembly);
        services.TryAddSingleton(new BackgroundWorkOptions());
        services.TryAddSingleton<CountyTurns>();
        services.TryAddSingleton<TenantWalk>();
        services.TryAddSingleton<OutboxDispatcher>();
        services.TryAddSingleton<JobRunner>();
        services.TryAddScoped<IBackgroundJobs, CountyBackgroundJobs>();
        services.TryAddScoped<IPlatformBackgroundJobs, PlatformBackgroundJobs>();
        services.TryAddScoped<ICountyOutbox, CountyOutbox>();
        services.TryAddScoped<IBackgroundWork, BackgroundWork>();
        return services;
    }
}
