namespace CountyCloud.Products;

/// <summary>What the library asks of the trace system (TRACE-19).</summary>
public interface IProductTraceCodes
{
    /// <summary>True when trace codes are out for a product.</summary>
    Task<bool> HasCodesAsync(Guid productId, CancellationToken cancellationToken);
}
