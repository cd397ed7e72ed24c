using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Traceability;

/// <summary>Registers what tests, alerts and the settings of tracing share.</summary>
public static class QualityDependencyInjection
{
    /// <summary>Adds it; the queries come with the store, the lots with whoever keeps them.</summary>
    public static IServiceCollection AddTraceQuality(this IServiceCollection services) =>
        services.AddScoped<TraceSettings>().AddScoped<AlertDesk>().AddScoped<IInputProductFacts>(sp => sp.GetRequiredService<TraceSettings>());
}
