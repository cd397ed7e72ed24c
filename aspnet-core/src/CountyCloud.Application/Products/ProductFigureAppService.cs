using CountyCloud.Brands;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Products;

/// <inheritdoc cref="IProductFigureAppService"/>
public sealed class ProductFigureAppService(IProductQueries products, IBrandQueries brands, ICountyConfiguration configuration, TimeProvider clock) : IProductFigureAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<ProductFigureDto>> GetListAsync(PagedAndSortedInput input, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var library = await products.CountAsync(cancellationToken);
        var work = (await brands.CountWorkAsync(today, cancellationToken)).ToDictionary(w => w.Kind);
        var counts = await brands.CountAsync(today, cancellationToken);
        var fostered = await brands.CountFosteredAsync(cancellationToken);
        var targets = await configuration.GetAsync<ProductTargetValues>(cancellationToken);
        var figures = Enum.GetValues<ProductMeasure>().Select(measure =>
        {
            var target = targets.FirstOrDefault(t => t.Measure == measure);
            var of = KindOf(measure) is { } kind ? work.GetValueOrDefault(kind) ?? new WorkCount(kind, 0, 0, 0, 0, 0) : null;
            decimal? actual = measure switch
            {
                ProductMeasure.StandardisationRate => new StandardisationRate(library.Published, library.Standardised, null).Percent,
                ProductMeasure.ProductKindsOnSale => library.OnSale,
                ProductMeasure.SingleProducts => library.SinglesInShops,
                ProductMeasure.TourismAndCulture => library.TourismAndCulture,
                ProductMeasure.PublicBrands => counts.PublicBrands,
                ProductMeasure.Licensees => counts.Licensees,
                ProductMeasure.IdentityAdoptions => counts.IdentityAdoptions,
                ProductMeasure.CertifiedProducts => counts.CertifiedProducts,
                ProductMeasure.FosteredCompanyBrands => fostered.Where(f => f.Kind == FosteredBrandKind.CompanyBrand).Sum(f => f.Done),
                ProductMeasure.FosteredProductBrands => fostered.Where(f => f.Kind == FosteredBrandKind.ProductBrand).Sum(f => f.Done),
                ProductMeasure.FosteredOfLeadingCompanies => fostered.Sum(f => f.Leading),
                ProductMeasure.PackagingPieces => of!.Issued,
                ProductMeasure.SupplyPoints or ProductMeasure.ProductionBases => of!.Running,
                _ => of!.Done,
            };
            var isReached = target?.Target is { } wanted && actual is { } reached ? reached >= wanted : (bool?)null;
            return new ProductFigureDto(measure, actual, target?.Target, measure == ProductMeasure.StandardisationRate ? "%" : null, isReached, of?.PlannedCost, of?.ActualCost, target?.Source);
        }).ToList();
        return new PagedResultDto<ProductFigureDto>(figures.Count, [.. figures.Skip(input.SkipCount).Take(input.MaxResultCount)]);
    }

    private static BrandProjectKind? KindOf(ProductMeasure measure) => measure switch
    {
        ProductMeasure.Launches => BrandProjectKind.Launch,
        ProductMeasure.MarketingEvents => BrandProjectKind.MarketingEvent,
        ProductMeasure.Promotions => BrandProjectKind.Promotion,
        ProductMeasure.IncubatedBrands => BrandProjectKind.Incubation,
        ProductMeasure.CultivatedProducts => BrandProjectKind.Cultivation,
        ProductMeasure.CreativeProducts => BrandProjectKind.CreativeProduct,
        ProductMeasure.PackagingDesigns or ProductMeasure.PackagingPieces => BrandProjectKind.Packaging,
        ProductMeasure.SupplyPoints => BrandProjectKind.SupplyPoint,
        ProductMeasure.ProductionBases => BrandProjectKind.ProductionBase,
        _ => null,
    };
}
