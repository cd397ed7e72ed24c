using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Traceability;

/// <summary>Registers the REST interface of EPCIS. It records by <see cref="EventRecorder"/>, which comes with the lots.</summary>
public static class EpcisDependencyInjection
{
    /// <summary>Adds it; the queries come with the store.</summary>
    public static IServiceCollection AddEpcis(this IServiceCollection services) =>
        services.AddScoped<EpcisCapture>().AddScoped<IEpcisInterface, EpcisInterface>();
}
