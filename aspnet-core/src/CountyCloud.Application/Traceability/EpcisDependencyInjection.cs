using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CountyCloud.Traceability;

/// <summary>Registers the REST interface of EPCIS.</summary>
public static class EpcisDependencyInjection
{
    /// <summary>Adds it; the queries come with the store.</summary>
    public static IServiceCollection AddEpcis(this IServiceCollection services)
    {
        services.TryAddScoped<EventRecorder>();
        return services.AddScoped<EpcisCapture>().AddScoped<IEpcisInterface, EpcisInterface>().AddScoped<IIntegrationSignIn, IntegrationSignIn>();
    }
}
