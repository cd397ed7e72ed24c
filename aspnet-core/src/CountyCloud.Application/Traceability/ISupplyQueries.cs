using CountyCloud.Framework.Application;

namespace CountyCloud.Traceability;

/// <summary>Reads the supply-chain register and the cases of its services.</summary>
public interface ISupplyQueries
{
    /// <summary>A page of goods.</summary>
    Task<PagedResultDto<SupplyItemListItemDto>> GetItemsAsync(SupplyItemListInput input, CancellationToken cancellationToken);

    /// <summary>Prices of goods, newest first.</summary>
    Task<IReadOnlyList<SupplyPriceDto>> GetPricesAsync(Guid itemId, int most, CancellationToken cancellationToken);

    /// <summary>Changes of the stock of goods, newest first.</summary>
    Task<PagedResultDto<SupplyMovementDto>> GetMovementsAsync(Guid itemId, int skip, int most, CancellationToken cancellationToken);

    /// <summary>A page of cases; with subjects given, only of these.</summary>
    Task<PagedResultDto<SupplyCaseListItemDto>> GetCasesAsync(SupplyCaseListInput input, IReadOnlyCollection<Guid>? producers, DateOnly today, CancellationToken cancellationToken);
}
