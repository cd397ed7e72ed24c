using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Traceability;

/// <summary>Registers what the codes need.</summary>
public static class TraceCodesDependencyInjection
{
    /// <summary>Adds it; the store comes with the database.</summary>
    public static IServiceCollection AddTraceCodes(this IServiceCollection services)
    {
        services.AddSingleton<TraceCodeCiphers>().AddSingleton<TraceScanQueue>().AddSingleton<TraceScanWriter>().AddHostedService(sp => sp.GetRequiredService<TraceScanWriter>());
        services.AddSingleton<ITraceKeyProtector, TraceKeyProtector>();
        services.AddScoped<TraceCodeKeyring>().AddScoped<IPublicTrace, PublicTrace>().AddScoped<ITraceLabels, TraceCodeAppService>();
        services.AddScoped<ITraceCodeFacts, TraceCodeFacts>().AddScoped<ISuspiciousScans, SuspiciousScanAlerts>();
        return services;
    }
}
