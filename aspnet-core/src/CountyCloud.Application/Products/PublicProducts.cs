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
        var values = await configuration.GetAsync<BrandValues>(cancellationToken);
        var titles = await TitlesAsync(cancellationToken);
        var library = await products.DrawAsync(new CatalogueFilter(), MaxRows, cancellationToken);
        var certificates = await brands.GetAllShownAsync(today, today.AddYears(-1), MaxRows, cancellationToken);
        var certified = (await products.GetAsync([.. certificates.Select(c => c.Content.ProductId).OfType<Guid>().Distinct()], cancellationToken)).ToDictionary(p => p.Id, p => p.Name);
        return new PublicProductsDto(
            [.. library.Select(ToProduct)], [.. ToLicensees(await brands.GetLicensesWithBrandAsync(cancellationToken), today).Take(MaxRows)],
            [.. certificates.Select(c => ToCertificate(c, c.Content.ProductId is { } id ? certified.GetValueOrDefault(id) : null, today))],
            [.. titles.Select(ToTitle)],
            [.. values.Select(b => new PublicBrand(
                b.Code, b.Kind, b.Name, b.Slogan, b.Products, string.IsNullOrEmpty(b.LogoFile) ? null : b.LogoFile, [.. titles.Where(t => t.StandsFor(b.Name.Source, b.Products.Source)).Select(ToTitle)]))]);
    }

    /// <inheritdoc />
    public async Task<PublicProductDetail?> FindAsync(string number, CancellationToken cancellationToken = default)
    {
        if ((await brands.GetProductsWithCertificatesAsync(null, number, cancellationToken)).FirstOrDefault(p => p.Product.Number == number && p.Product.State == ProductState.Published) is not { } found)
        {
            return null;
        }

        var (today, product) = (clock.Today(), found.Product);
        var licences = (await brands.GetLicensesWithBrandAsync(cancellationToken)).Where(l => l.Licence.Products.Any(p => p.ProductId == product.Id));
        return new PublicProductDetail(
            ToProduct(product), product.Content, product.Gtin, [.. ToLicensees(licences, today)],
            [.. found.Certificates.Where(c => c.Content.IssuedOn is null || c.Content.IssuedOn <= today).OrderBy(c => c.HasEndedBy(today)).ThenByDescending(c => c.Id).Select(c => ToCertificate(c, null, today))],
            [.. (await TitlesAsync(cancellationToken)).Where(t => t.StandsFor(product.Name.Source, product.Content.Category)).Select(ToTitle)]);
    }

    private async Task<IReadOnlyList<CountyTitleValues>> TitlesAsync(CancellationToken cancellationToken) => [.. (await configuration.GetAsync<CountyTitleValues>(cancellationToken)).Where(t => t.IsShown())];

    private static PublicProduct ToProduct(Product p) =>
        new(p.Number, p.Name, p.Content.Kind, p.Content.Category, p.Content.Grade, p.Content.Township, p.Content.Village, p.StandardName, p.Content.Description, [.. p.Listings.Where(l => l.Until is null)]);

    private static PublicTitle ToTitle(CountyTitleValues t) => new(t.Name, t.Products);

    private static PublicCertificate ToCertificate(Certificate c, LocalizedText? product, DateOnly today) =>
        new(c.Content.Kind, c.Content.CertificateNumber, c.Content.Holder, product, c.Content.Issuer, c.Content.ValidUntil, c.HasEndedBy(today));

    // Those in force first. What ended is told for a year: whoever has a label in hand must be able to see why the mark is gone.
    private static IEnumerable<PublicLicensee> ToLicensees(IEnumerable<LicenceWithBrand> licences, DateOnly today) => licences
        .Where(l => l.Licence.Content.From <= today && l.Licence.State != BrandLicenceState.Renewed && (l.Licence.EndedOn(today) is not { } end || end >= today.AddYears(-1)))
        .Select(l =>
        {
            var (content, isOver) = (l.Licence.Content, l.Licence.EndedOn(today) is not null);
            BrandLicenceState? endedAs = !isOver ? null : l.Licence.IsInForce ? BrandLicenceState.Lapsed : l.Licence.State;
            return new PublicLicensee(l.Licence.Number, l.Brand?.Name ?? LocalizedText.Chinese(content.BrandCode), content.Holder, content.Standard, content.To, [.. l.Licence.Products.Select(p => p.Name)], endedAs)
            {
                LogoFile = isOver || string.IsNullOrEmpty(l.Brand?.LogoFile) ? null : l.Brand.LogoFile, CompanyBrand = content.CompanyBrand,
            };
        })
        .OrderBy(l => l.EndedAs is not null);
}
