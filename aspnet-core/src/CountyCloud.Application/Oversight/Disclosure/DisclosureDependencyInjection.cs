using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CountyCloud.Oversight.Disclosure;

/// <summary>Registers what the public portal reads.</summary>
public static class DisclosureDependencyInjection
{
    /// <summary>
    /// Adds the public queries; <see cref="IPublishedCountiesQuery"/> comes with the store. The feeds of money, programme and desk are those of
    /// the contexts that keep them, where they are registered before.
    /// </summary>
    public static IServiceCollection AddDisclosure(this IServiceCollection services)
    {
        services.AddScoped<IPublicCountyQueries, PublicCountyQueries>();
        services.AddScoped<IPublicDisclosure, PublicDisclosure>();
        services.AddScoped<IOpenData, OpenData>();
        services.TryAddScoped<IPublicMoneyFeed, NothingDisclosed>();
        services.TryAddScoped<IPublicProgrammeFeed, NothingDisclosed>();
        services.TryAddScoped<IPublicDesk, NothingDisclosed>();
        return services;
    }
}
