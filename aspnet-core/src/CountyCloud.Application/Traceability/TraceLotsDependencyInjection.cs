using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Traceability;

/// <summary>Registers lots and the recorder of events.</summary>
public static class TraceLotsDependencyInjection
{
    /// <summary>Adds them; the stores come with the database.</summary>
    public static IServiceCollection AddTraceLots(this IServiceCollection services) =>
        services.AddScoped<EventRecorder>().AddScoped<TraceDevices>().AddScoped<ITraceDeviceReporter, TraceDeviceReporter>().AddScoped<ITraceEventVerifier, TraceEventVerifier>().AddScoped<ILotBlocks, LotBlocks>();
}
