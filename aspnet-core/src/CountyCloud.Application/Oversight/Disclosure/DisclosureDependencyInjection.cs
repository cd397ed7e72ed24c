using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Oversight.Disclosure;

/// <summary>Registers what the public portal reads.</summary>
public static class DisclosureDependencyInjection
{
    /// <summary>Adds the public queries; <see cref="IPublishedCountiesQuery"/> comes with the store.</summary>
    public static IServiceCollection AddDisclosure(this IServiceCollection services) => services.AddScoped<IPublicCountyQueries, PublicCountyQueries>();
}
