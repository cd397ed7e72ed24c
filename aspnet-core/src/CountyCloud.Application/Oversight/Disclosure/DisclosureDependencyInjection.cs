using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CountyCloud.Oversight.Disclosure;

/// <summary>Registers what the public portal reads.</summary>
public static class DisclosureDependencyInjection
{
    /// <summary>
    /// Adds the public queries; <see cref="IPublishedCountiesQuery"/> comes with the store. A feed that was registered before stays.
    /// </summary>
    public static IServiceCollection AddDisclosure(this IServiceCollection services)
    {
        services.AddScoped<IPublicCountyQueries, PublicCountyQueries>();
        services.AddScoped<IPublicDisclosure, PublicDisclosure>();
        services.AddScoped<IOpenData, OpenData>();
        services.TryAddScoped<IPublicMoneyFeed, PublicMoneyFeed>();
        services.TryAddScoped<IPublicProgrammeFeed, PublicProgrammeFeed>();
        services.TryAddScoped<IPublicDesk, PublicDesk>();
        return services;
    }
}
