using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Brands;

/// <inheritdoc cref="IBrandMarkFacts"/>
internal sealed class BrandMarkFacts(IBrandQueries queries, TimeProvider clock) : IBrandMarkFacts
{
    /// <inheritdoc />
    public async Task<BrandMark?> FindAsync(Guid productId, Guid subjectId, string subjectName, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        return (await queries.GetLicensesWithBrandAsync(cancellationToken)).Where(l => l.Licence.AllowsOn(productId, today) && l.Licence.IsHeldBy(subjectId, subjectName)).Select(l => ToMark(l.Licence, l.Brand)).FirstOrDefault();
    }

    private static BrandMark ToMark(BrandLicence licence, BrandValues? brand) => new(
        licence.Content.BrandCode, brand?.Name ?? LocalizedText.Chinese(licence.Content.BrandCode), brand?.LogoFile, licence.Content.CompanyBrand, licence.Number, licence.Content.To);
}
