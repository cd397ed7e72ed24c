using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CountyCloud.Traceability;

/// <summary>Registers lots and the recorder of events.</summary>
public static class TraceLotsDependencyInjection
{
    /// <summary>Adds them; what other contexts give is taken from them when they are there, whatever the order.</summary>
    public static IServiceCollection AddTraceLots(this IServiceCollection services)
    {
        services.AddScoped<EventRecorder>().AddScoped<ITraceEventVerifier, TraceEventVerifier>().AddScoped<ILotBlocks, LotBlocks>();
        services.TryAddScoped<ITraceParties, NoTraceParties>();
        services.TryAddScoped<ILotProducts, NoLotProducts>();
        services.TryAddScoped<IInputProductFacts, NoInputProducts>();
        return services;
    }
}
