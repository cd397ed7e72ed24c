namespace CountyCloud.Products;

/// <summary>What the library asks of the trace system (TRACE-19).</summary>
public interface IProductTraceCodes
{
    /// <summary>True when trace codes are out for a product.</summary>
    Task<bool> HasCodesAsync(Guid productId, CancellationToken cancellationToken);
}

/// <summary>Stands in while no trace system answers: no product has codes. A county whose listing hangs on codes then lists nothing, which is the safe side.</summary>
internal sealed class NoTraceCodes : IProductTraceCodes
{
    /// <inheritdoc />
    public Task<bool> HasCodesAsync(Guid productId, CancellationToken cancellationToken) => Task.FromResult(false);
}
