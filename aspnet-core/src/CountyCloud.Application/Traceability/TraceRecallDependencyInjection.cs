using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Traceability;

/// <summary>Registers the graph, recalls and supervision.</summary>
public static class TraceRecallDependencyInjection
{
    /// <summary>Adds them; the queries come with the store.</summary>
    public static IServiceCollection AddTraceRecall(this IServiceCollection services) =>
        services.AddScoped<TraceHolders>().AddScoped<TraceTargets>().AddScoped<RecallTracer>().AddScoped<IPublicRecalls, PublicRecalls>().AddScoped<IRecallExport, RecallExport>();
}
