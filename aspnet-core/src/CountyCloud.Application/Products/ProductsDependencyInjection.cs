using CountyCloud.Brands;
using CountyCloud.Traceability;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Products;

/// <summary>Registers what the use cases of products and brands share.</summary>
public static class ProductsDependencyInjection
{
    /// <summary>Adds it; the queries come with the store.</summary>
    public static IServiceCollection AddProducts(this IServiceCollection services) =>
        services.AddScoped<ListingDesk>().AddScoped<ITraceProductFacts, TraceProductFacts>().AddScoped<IBrandMarkFacts, BrandMarkFacts>().AddScoped<IPublicProducts, PublicProducts>().AddScoped<CertificateWatch>()
            .AddScoped<ITraceExpirySource, CertificateExpirySource>()
            .AddScoped<ITraceExpirySource, LicenceExpirySource>().AddScoped<HolderDesk>();
}
