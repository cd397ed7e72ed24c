using CountyCloud.Brands;
using CountyCloud.Framework.Timing;
using CountyCloud.Traceability;

namespace CountyCloud.Products;

/// <inheritdoc cref="ITraceProductFacts"/>
internal sealed class TraceProductFacts(IBrandQueries queries, TimeProvider clock) : ITraceProductFacts
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, ProductFacts>> GetAsync(IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken) =>
        productIds.Count == 0 ? new Dictionary<Guid, ProductFacts>() : Build(await queries.GetProductsWithCertificatesAsync(productIds, null, cancellationToken), await queries.GetLicensesWithBrandAsync(cancellationToken)).ToDictionary(f => f.Id);

    /// <inheritdoc />
    public async Task<ProductFacts?> FindAsync(string gtinOrCode, CancellationToken cancellationToken) =>
        Build(await queries.GetProductsWithCertificatesAsync(null, gtinOrCode, cancellationToken), await queries.GetLicensesWithBrandAsync(cancellationToken)).FirstOrDefault();

    private IEnumerable<ProductFacts> Build(IReadOnlyList<ProductWithCertificates> products, IReadOnlyList<LicenceWithBrand> licences)
    {
        var today = clock.Today();
        foreach (var (product, certificates) in products)
        {
            // The one that allows the mark today, else the newest, so that a page can say that it lapsed.
            var own = licences.Where(l => l.Licence.Products.Any(x => x.ProductId == product.Id)).ToList();
            var best = own.FirstOrDefault(l => l.Licence.AllowsOn(product.Id, today)) ?? own.MaxBy(l => l.Licence.Content.To);
            ProductBrandFacts ToFacts(LicenceWithBrand l) => new(
                l.Licence.Number, l.Licence.Content.BrandCode, l.Brand?.Name ?? Framework.Localization.LocalizedText.Chinese(l.Licence.Content.BrandCode), l.Brand?.LogoFile, l.Licence.Content.Holder, l.Licence.Content.HolderSubjectId,
                l.Licence.Content.To, l.Licence.AllowsOn(product.Id, today)) { CompanyBrand = l.Licence.Content.CompanyBrand };
            yield return new ProductFacts(
                product.Id, product.Number, product.Name, product.Gtin, product.Content.Category, product.Content.Unit, product.Content.ShelfLifeDays, product.Content.PhotoId, product.StandardName, product.State == ProductState.Published,
                product.Problem is not null, [.. certificates.Where(c => c.HoldsOn(today)).Select(c => new ProductCertificateFacts(c.Id, c.Content.Kind, c.Content.CertificateNumber, c.Content.Issuer, c.Content.IssuedOn, c.Content.ValidUntil))], best is null ? null : ToFacts(best))
            {
                Grade = product.Content.Grade,
                NetContent = product.Content.NetContent,
                Storage = product.Content.Storage,
                Description = product.Content.Description,
                Listings = product.Listings,
                Licences = [.. own.Select(ToFacts)],
                Expired = [.. certificates.Where(c => c.HasEndedBy(today)).OrderByDescending(c => c.Content.ValidUntil).Select(c => new ProductCertificateFacts(c.Id, c.Content.Kind, c.Content.CertificateNumber, c.Content.Issuer, c.Content.IssuedOn, c.Content.ValidUntil))],
            };
        }
    }
}
