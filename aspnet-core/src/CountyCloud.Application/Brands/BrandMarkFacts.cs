using CountyCloud.Framework.Timing;

namespace CountyCloud.Brands;

/// <inheritdoc cref="IBrandMarkFacts"/>
internal sealed class BrandMarkFacts(IBrandQueries queries, TimeProvider clock) : IBrandMarkFacts
{
    /// <inheritdoc />
    public async Task<BrandMarkRight> GetAsync(string brandCode, Guid productId, Guid? holderSubjectId, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var own = (await queries.GetLicensesWithBrandAsync(cancellationToken)).Select(l => l.Licence)
            .Where(l => l.Content.BrandCode == brandCode && l.Products.Any(p => p.ProductId == productId) && (l.Content.HolderSubjectId is null || holderSubjectId is null || l.Content.HolderSubjectId == holderSubjectId)).ToList();
        var allowing = own.FirstOrDefault(l => l.AllowsOn(productId, today));
        var shown = allowing ?? own.MaxBy(l => l.Content.To);
        return new BrandMarkRight(allowing is not null, shown?.Number, shown?.Content.To, shown?.State);
    }
}
