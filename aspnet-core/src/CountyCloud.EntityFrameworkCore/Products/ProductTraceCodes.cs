using CountyCloud.EntityFrameworkCore;
using CountyCloud.Traceability;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Products;

/// <inheritdoc cref="IProductTraceCodes"/>
internal sealed class ProductTraceCodes(CountyCloudDbContext context) : IProductTraceCodes
{
    /// <inheritdoc />
    public Task<bool> HasCodesAsync(Guid productId, CancellationToken cancellationToken) =>
        context.Set<TraceCodeBatch>().AsNoTracking().IgnoreAutoIncludes().AnyAsync(b => b.ProductId == productId && b.Withdrawn < b.Quantity, cancellationToken);
}
