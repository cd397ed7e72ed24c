using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ISupplyItemAppService"/>
public sealed class SupplyItemAppService(
    IRepository<SupplyItem> items, IRepository<SupplyPrice> prices, IRepository<SupplyMovement> movements, IRepository<TraceSubject> subjects, ITraceProductFacts products, ISupplyQueries queries, CountyDocuments documents,
    IGuidGenerator ids) : ISupplyItemAppService
{
    private const int OnThePage = 100;
    private const int AtOnce = 1000;

    private static readonly string[] Keepers = [CountyCloudPermissions.SupplyManage];

    /// <inheritdoc />
    public Task<PagedResultDto<SupplyItemListItemDto>> GetListAsync(SupplyItemListInput input, CancellationToken cancellationToken) => queries.GetItemsAsync(input, cancellationToken);

    /// <inheritdoc />
    public async Task<SupplyItemDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await documents.VisitAsync(items, id, _ => true, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<PagedResultDto<SupplyMovementDto>> GetMovementsAsync(Guid id, int skipCount, CancellationToken cancellationToken) =>
        await queries.GetMovementsAsync((await items.GetAsync(id, cancellationToken)).Id, Math.Max(0, skipCount), AtOnce, cancellationToken);

    /// <inheritdoc />
    public async Task<SupplyItemDto> CreateAsync(SaveSupplyItemInput input, CancellationToken cancellationToken)
    {
        await CheckNamedAsync(input.Content, cancellationToken);
        return await ToDtoAsync(
            await documents.AddAsync(items, input, async () => new SupplyItem(ids.Create(), await documents.HeadAsync("SUP", input.Title, null, cancellationToken), Clean(input.Content)), cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<SupplyItemDto> UpdateAsync(Guid id, SaveSupplyItemInput input, CancellationToken cancellationToken)
    {
        await CheckNamedAsync(input.Content, cancellationToken);
        return await StepAsync(id, input, item => item.Edit(input.Title, Clean(input.Content)), cancellationToken);
    }

    /// <inheritdoc />
    public Task<SupplyItemDto> AddPriceAsync(Guid id, AddSupplyPriceInput input, CancellationToken cancellationToken) =>
        StepAsync(id, input, item => prices.Add(item.Reprice(ids.Create(), input.Content, documents.Today, documents.UserName)), cancellationToken);

    /// <inheritdoc />
    public Task<SupplyItemDto> AddMovementAsync(Guid id, AddSupplyMovementInput input, CancellationToken cancellationToken) =>
        StepAsync(id, input, item => movements.Add(item.Move(ids.Create(), input.Content, documents.Today, documents.UserName)), cancellationToken);

    /// <inheritdoc />
    public Task<SupplyItemDto> EndAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, item => item.End(), cancellationToken);

    /// <inheritdoc />
    public Task<SupplyItemDto> ResumeAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, item => item.Resume(), cancellationToken);

    // One supplier, not two: the register's when it is named.
    private static SupplyItemContent Clean(SupplyItemContent content) =>
        content with { Category = content.Category.Trim(), Unit = content.Unit.Trim(), SupplierName = content.SupplierId is null && !string.IsNullOrWhiteSpace(content.SupplierName) ? content.SupplierName.Trim() : null };

    private async Task CheckNamedAsync(SupplyItemContent content, CancellationToken cancellationToken)
    {
        if (content.SupplierId is { } supplier && await subjects.FindAsync(supplier, cancellationToken) is not { State: not TraceSubjectState.Cancelled })
        {
            throw new BusinessException("Traceability:HolderUnknown", 400).WithData("name", supplier);
        }

        if (content.ProductId is { } product && !(await products.GetAsync([product], cancellationToken)).ContainsKey(product))
        {
            throw new BusinessException("Trace:ProductUnknown", 400).WithData("product", product);
        }
    }

    private async Task<SupplyItemDto> StepAsync(Guid id, CountyDocumentStepInput input, Action<SupplyItem> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(items, id, input, item =>
        {
            step(item);
            return Task.CompletedTask;
        }, cancellationToken), cancellationToken);

    private async Task<SupplyItemDto> ToDtoAsync(SupplyItem item, CancellationToken cancellationToken)
    {
        var isOffered = item.State == SupplyItemState.Offered;
        DocumentAction[] actions =
        [
            new("addMovement", isOffered || item.Stock > 0, Keepers), new("addPrice", isOffered, Keepers), new("update", isOffered, Keepers), new("end", isOffered, Keepers), new("resume", !isOffered, Keepers),
        ];
        var supplier = item.Content.SupplierId is { } id ? (await subjects.FindAsync(id, cancellationToken))?.Title : item.Content.SupplierName;
        var product = item.Content.ProductId is { } named ? (await products.GetAsync([named], cancellationToken)).GetValueOrDefault(named) : null;
        var moved = await queries.GetMovementsAsync(item.Id, 0, OnThePage, cancellationToken);
        return new SupplyItemDto(
            await documents.ToDtoAsync(item, actions, cancellationToken), item.Content, item.State, supplier, product is null ? null : $"{product.Code} {product.Name.Source}", item.Stock, item.PurchasePrice, item.SellingPrice, moved.TotalCount,
            await queries.GetPricesAsync(item.Id, OnThePage, cancellationToken), moved.Items);
    }
}
