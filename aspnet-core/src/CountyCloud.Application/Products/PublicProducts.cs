using CountyCloud.Brands;
using CountyCloud.Counties;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Products;

/// <inheritdoc cref="IPublicProducts"/>
internal sealed class PublicProducts(IProductQueries products, IBrandQueries brands, ICountyConfiguration configuration, TimeProvider clock) : IPublicProducts
{
    // What fits a page of 50 kB; the rest is in the catalogues.
    private const int MaxRows = 100;

    /// <inheritdoc />
    public async Task<PublicProductsDto> GetAsync(CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        var names = (await configuration.GetAsync<BrandValues>(cancellationToken)).ToDictionary(b => b.Code, b => b.Name, StringComparer.Ordinal);
        var library = await products.DrawAsync(new CatalogueFilter(), MaxRows, cancellationToken);
        var licences = await brands.GetLicencesInForceAsync(today, cancellationToken);
        var certificates = await brands.GetAllHeldAsync(today, MaxRows, cancellationToken);
        var certified = (await products.GetAsync([.. certificates.Select(c => c.Content.ProductId).OfType<Guid>().Distinct()], cancellationToken)).ToDictionary(p => p.Id, p => p.Name);
        return new PublicProductsDto(
            [.. library.Select(p => new PublicProduct(p.Number, p.Name, p.Content.Kind, p.Content.Category, p.Content.Grade, p.Content.Township, p.Content.Village, p.StandardName, p.Content.Description, [.. p.Listings.Where(l => l.Until is null)]))],
            [.. licences.Take(MaxRows).Select(l => new PublicLicensee(
                l.Number, names.GetValueOrDefault(l.Content.BrandCode) ?? LocalizedText.Chinese(l.Content.BrandCode), l.Content.Holder, l.Content.Standard, l.Content.To, [.. l.Products.Select(p => p.Name)]))],
            [.. certificates.Select(c => new PublicCertificate(c.Content.Kind, c.Content.CertificateNumber, c.Content.Holder, c.Content.ProductId is { } id ? certified.GetValueOrDefault(id) : null, c.Content.Issuer, c.Content.ValidUntil))],
            [.. (await configuration.GetAsync<CountyTitleValues>(cancellationToken)).Where(t => t.IsHeld).Select(t => new PublicTitle(t.Name, t.Products))]);
    }
}
