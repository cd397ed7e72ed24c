using CountyCloud.Brands;
using CountyCloud.Traceability;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CountyCloud.Products;

/// <summary>Registers what the use cases of products and brands share.</summary>
public static class ProductsDependencyInjection
{
    /// <summary>Adds it; the queries come with the store. A trace system that was registered before stays.</summary>
    public static IServiceCollection AddProducts(this IServiceCollection services)
    {
        services.AddScoped<ListingDesk>().AddScoped<ITraceProductFacts, TraceProductFacts>().AddScoped<IBrandMarkFacts, BrandMarkFacts>().AddScoped<IPublicProducts, PublicProducts>().AddScoped<CertificateWatch>();
        services.TryAddScoped<IProductTraceCodes, NoTraceCodes>();
        return services;
    }
}
