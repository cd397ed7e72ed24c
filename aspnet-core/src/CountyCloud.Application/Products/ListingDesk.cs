using CountyCloud.Brands;
using CountyCloud.Counties;
using CountyCloud.Framework.Settings;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Products;

/// <summary>Finds out what has to be known to list a product (PROD-07, TRACE-19).</summary>
public sealed class ListingDesk(ICountyConfiguration configuration, IBrandQueries brands, IProductTraceCodes codes, ISettingProvider settings, TimeProvider clock)
{
    /// <summary>The facts of a product today.</summary>
    public async Task<ListingFacts> GetFactsAsync(Product product, CancellationToken cancellationToken)
    {
        var needed = (await configuration.GetAsync<CertificationTargetValues>(cancellationToken)).Where(t => t.IsNeededForListing).Select(t => t.Kind).Distinct().ToList();
        var held = await GetCertificatesAsync(product, cancellationToken);
        var needsCode = bool.TryParse(await settings.GetOrNullAsync(ProductSettings.TraceCodeNeeded, cancellationToken), out var isNeeded) && isNeeded;
        return new ListingFacts(needed, [.. held.Select(c => c.Content.Kind).Distinct()], needsCode, needsCode && await codes.HasCodesAsync(product.Id, cancellationToken));
    }

    /// <summary>Certificates that hold today, of the product and of its producers.</summary>
    public Task<IReadOnlyList<Certificate>> GetCertificatesAsync(Product product, CancellationToken cancellationToken) =>
        brands.GetHeldAsync([product.Id], [.. product.Producers.Select(p => p.Name)], clock.Today(), cancellationToken);
}
