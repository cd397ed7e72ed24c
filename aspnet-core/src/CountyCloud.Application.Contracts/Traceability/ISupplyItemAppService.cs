using System.ComponentModel.DataAnnotations;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <summary>The county's one supply-chain register: local products for buyers outside and goods bought in for the villages, with supplier, price and stock (TRACE-29: Z57, C123).</summary>
public interface ISupplyItemAppService : IApplicationService
{
    /// <summary>Goods, newest first. Sorting: number, title, category, stock, sellingPrice, creationTime.</summary>
    [RequiresPermission(CountyCloudPermissions.Supply, CountyCloudPermissions.SupplyManage)]
    Task<PagedResultDto<SupplyItemListItemDto>> GetListAsync(SupplyItemListInput input, CancellationToken cancellationToken);

    /// <summary>Goods with their prices and changes of stock.</summary>
    [RequiresPermission(CountyCloudPermissions.Supply, CountyCloudPermissions.SupplyManage)]
    Task<SupplyItemDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The whole record of the stock of goods, newest first.</summary>
    [RequiresPermission(CountyCloudPermissions.Supply, CountyCloudPermissions.SupplyManage)]
    Task<PagedResultDto<SupplyMovementDto>> GetMovementsAsync(Guid id, int skipCount, CancellationToken cancellationToken);

    /// <summary>Enters goods into the register.</summary>
    [RequiresPermission(CountyCloudPermissions.SupplyManage)]
    Task<SupplyItemDto> CreateAsync(SaveSupplyItemInput input, CancellationToken cancellationToken);

    /// <summary>Changes what they are; unit and way stay once something was recorded.</summary>
    [RequiresPermission(CountyCloudPermissions.SupplyManage)]
    Task<SupplyItemDto> UpdateAsync(Guid id, SaveSupplyItemInput input, CancellationToken cancellationToken);

    /// <summary>Records a price; the former ones stay.</summary>
    [RequiresPermission(CountyCloudPermissions.SupplyManage)]
    Task<SupplyItemDto> AddPriceAsync(Guid id, AddSupplyPriceInput input, CancellationToken cancellationToken);

    /// <summary>Records a change of stock.</summary>
    [RequiresPermission(CountyCloudPermissions.SupplyManage)]
    Task<SupplyItemDto> AddMovementAsync(Guid id, AddSupplyMovementInput input, CancellationToken cancellationToken);

    /// <summary>Takes them off the offer.</summary>
    [RequiresPermission(CountyCloudPermissions.SupplyManage)]
    Task<SupplyItemDto> EndAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);

    /// <summary>Offers them again.</summary>
    [RequiresPermission(CountyCloudPermissions.SupplyManage)]
    Task<SupplyItemDto> ResumeAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken);
}

/// <summary>Which goods.</summary>
public sealed record SupplyItemListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public SupplyItemState? State { get; init; }

    /// <summary>Only those that go this way.</summary>
    public SupplyFlow? Flow { get; init; }

    /// <summary>Only of this supplier of the trace register.</summary>
    public Guid? SupplierId { get; init; }

    /// <summary>Only those of which something is there, or only those of which nothing is.</summary>
    public bool? IsInStock { get; init; }
}

/// <summary>Goods to be entered or changed.</summary>
public sealed record SaveSupplyItemInput : CountyDocumentStepInput
{
    /// <summary>Name.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = string.Empty;

    /// <summary>What they are.</summary>
    [Required]
    public SupplyItemContent Content { get; init; } = new();
}

/// <summary>A price.</summary>
public sealed record AddSupplyPriceInput : CountyDocumentStepInput
{
    /// <summary>The price.</summary>
    [Required]
    public SupplyPriceContent Content { get; init; } = new();
}

/// <summary>A change of stock.</summary>
public sealed record AddSupplyMovementInput : CountyDocumentStepInput
{
    /// <summary>What happened.</summary>
    [Required]
    public SupplyMovementContent Content { get; init; } = new();
}

/// <summary>Goods in the list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Title">Name.</param>
/// <param name="Flow">Which way they go.</param>
/// <param name="Category">Category.</param>
/// <param name="SupplierName">Supplier.</param>
/// <param name="PurchasePrice">Present price of the supplier, yuan a unit.</param>
/// <param name="SellingPrice">Present price for the buyer, yuan a unit.</param>
/// <param name="Stock">What is there.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="State">State.</param>
/// <param name="CreationTime">UTC time.</param>
public sealed record SupplyItemListItemDto(
    Guid Id, string Number, string Title, SupplyFlow Flow, string Category, string? SupplierName, decimal? PurchasePrice, decimal? SellingPrice, decimal Stock, string Unit, SupplyItemState State, DateTime CreationTime);

/// <summary>A price that was recorded.</summary>
/// <param name="Order">Place among the records of the goods.</param>
/// <param name="Kind">What it is paid for.</param>
/// <param name="Price">Yuan a unit.</param>
/// <param name="Day">First day.</param>
/// <param name="Remark">Why it changed.</param>
/// <param name="ByName">Who recorded it.</param>
public sealed record SupplyPriceDto(int Order, SupplyPriceKind Kind, decimal Price, DateOnly Day, string? Remark, string ByName);

/// <summary>A change of stock that was recorded.</summary>
/// <param name="Order">Place among the records of the goods.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Change">By how much.</param>
/// <param name="StockAfter">Stock after it.</param>
/// <param name="Day">Day.</param>
/// <param name="Counterparty">From whom or to whom.</param>
/// <param name="Remark">Why.</param>
/// <param name="ByName">Who recorded it.</param>
public sealed record SupplyMovementDto(int Order, SupplyMovementKind Kind, decimal Change, decimal StockAfter, DateOnly Day, string? Counterparty, string? Remark, string ByName);

/// <summary>Goods of the register.</summary>
/// <param name="Document">Head.</param>
/// <param name="Content">What they are.</param>
/// <param name="State">State.</param>
/// <param name="Supplier">Name of the supplier.</param>
/// <param name="ProductName">Product of the library.</param>
/// <param name="Stock">What is there.</param>
/// <param name="PurchasePrice">Present price of the supplier, yuan a unit.</param>
/// <param name="SellingPrice">Present price for the buyer, yuan a unit.</param>
/// <param name="MovementCount">How many changes of stock there are; <see cref="Movements"/> has the newest hundred.</param>
/// <param name="Prices">The newest hundred prices, newest first.</param>
/// <param name="Movements">The newest hundred changes of stock, newest first.</param>
public sealed record SupplyItemDto(
    CountyDocumentDto Document, SupplyItemContent Content, SupplyItemState State, string? Supplier, string? ProductName, decimal Stock, decimal? PurchasePrice, decimal? SellingPrice, long MovementCount,
    IReadOnlyList<SupplyPriceDto> Prices, IReadOnlyList<SupplyMovementDto> Movements);
