using System.Linq.Expressions;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Products;

/// <summary>The product library as recording sees it: a lookup without certificates and licences, because devices ask it for every new lot.</summary>
internal sealed class LotProducts(CountyCloudDbContext context) : ILotProducts
{
    private const int GtinLength = 14;

    /// <inheritdoc />
    public Task<LotProductFacts?> FindByCodeAsync(string code, CancellationToken cancellationToken) => ReadAsync(p => p.Number == code, cancellationToken);

    /// <inheritdoc />
    public Task<LotProductFacts?> FindByGtinAsync(string gtin, CancellationToken cancellationToken)
    {
        // The library keeps a GTIN as it is printed: with 8, 12, 13 or 14 digits.
        var digits = gtin.TrimStart('0');
        string[] forms = [.. new[] { 8, 12, 13, GtinLength }.Where(n => n >= digits.Length).Select(n => digits.PadLeft(n, '0'))];
        return ReadAsync(p => p.Gtin != null && forms.Contains(p.Gtin), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<LotProductFacts>> GetAllAsync(int most, CancellationToken cancellationToken) =>
    [
        .. (await context.Set<Product>().AsNoTracking().IgnoreAutoIncludes().Where(p => p.State != ProductState.Withdrawn).OrderBy(p => p.Number).Take(most)
            .Select(p => new { p.Id, p.Number, p.Name, p.Gtin, p.Content.Unit, p.Content.ShelfLifeDays }).ToListAsync(cancellationToken))
            .Select(p => new LotProductFacts(new LotProduct(p.Id, p.Number, p.Name), p.Gtin, p.Unit, p.ShelfLifeDays)),
    ];

    private async Task<LotProductFacts?> ReadAsync(Expression<Func<Product, bool>> which, CancellationToken cancellationToken) =>
        await context.Set<Product>().AsNoTracking().IgnoreAutoIncludes().Where(which).OrderBy(p => p.Id).Select(p => new { p.Id, p.Number, p.Name, p.Gtin, p.Content.Unit, p.Content.ShelfLifeDays }).FirstOrDefaultAsync(cancellationToken) is { } p
            ? new LotProductFacts(new LotProduct(p.Id, p.Number, p.Name), p.Gtin?.PadLeft(GtinLength, '0'), p.Unit, p.ShelfLifeDays)
            : null;
}
