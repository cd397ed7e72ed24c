using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Permissions;
using CountyCloud.Products;

namespace CountyCloud.Brands;

/// <inheritdoc cref="IBrandProjectAppService"/>
public sealed class BrandProjectAppService(IRepository<BrandProject> projects, IRepository<Product> products, IBrandQueries queries, CountyDocuments documents, IGuidGenerator ids) : IBrandProjectAppService
{
    private static readonly string[] Keepers = [CountyCloudPermissions.BrandsManage];

    private static readonly string[] Regulators = [CountyCloudPermissions.TraceSupervise];

    /// <inheritdoc />
    public Task<PagedResultDto<BrandProjectListItemDto>> GetListAsync(BrandProjectListInput input, CancellationToken cancellationToken) => queries.GetProjectsAsync(input, cancellationToken);

    /// <inheritdoc />
    public async Task<BrandProjectDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await documents.VisitAsync(projects, id, _ => true, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<BrandProjectDto> CreateAsync(SaveBrandProjectInput input, CancellationToken cancellationToken)
    {
        await CheckProductAsync(input.Content, cancellationToken);
        return await ToDtoAsync(await documents.AddAsync(projects, input, async () =>
        {
            var fresh = new BrandProject(ids.Create(), await documents.HeadAsync("BRW", input.Title, null, cancellationToken), input.Content);
            fresh.Write(input.Title, input.Content);
            return fresh;
        }, cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<BrandProjectDto> UpdateAsync(Guid id, SaveBrandProjectInput input, CancellationToken cancellationToken)
    {
        await CheckProductAsync(input.Content, cancellationToken);
        return await StepAsync(id, input, p => p.Write(input.Title, input.Content), cancellationToken);
    }

    /// <inheritdoc />
    public Task DeleteAsync(Guid id, CancellationToken cancellationToken) => documents.RemoveAsync(projects, id, p =>
    {
        p.CheckMayRemove();
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<BrandProjectDto> AddEntryAsync(Guid id, AddBrandProjectEntryInput input, CancellationToken cancellationToken) => StepAsync(id, input, p => p.AddEntry(input.Content), cancellationToken);

    /// <inheritdoc />
    public Task<BrandProjectDto> AddActionAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken) =>
        StepAsync(id, input, p => p.AddEntry(new BrandProjectEntry { Day = documents.Today, Kind = BrandEntryKind.Action, Text = input.Text.Trim(), Party = documents.UserName }), cancellationToken);

    /// <inheritdoc />
    public Task<BrandProjectDto> AdvanceAsync(Guid id, AdvanceBrandProjectInput input, CancellationToken cancellationToken) =>
        StepAsync(id, input, p => p.Advance(string.IsNullOrWhiteSpace(input.Result) ? null : input.Result.Trim(), input.ActualCost, documents.Today), cancellationToken);

    /// <inheritdoc />
    public Task<BrandProjectDto> CancelAsync(Guid id, CountyDocumentRemarkInput input, CancellationToken cancellationToken) => StepAsync(id, input, p => p.Cancel(input.Text.Trim()), cancellationToken);

    private async Task CheckProductAsync(BrandProjectContent content, CancellationToken cancellationToken)
    {
        if (content.ProductId is { } product)
        {
            await products.GetAsync(product, cancellationToken);
        }
    }

    private async Task<BrandProjectDto> StepAsync(Guid id, CountyDocumentStepInput input, Action<BrandProject> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(projects, id, input, p =>
        {
            step(p);
            return Task.CompletedTask;
        }, cancellationToken), cancellationToken);

    private async Task<BrandProjectDto> ToDtoAsync(BrandProject p, CancellationToken cancellationToken)
    {
        DocumentAction[] actions =
        [
            new("advance", p.IsOpen, Keepers), new("addEntry", p.IsOpen, Keepers), new("addAction", p.IsOpen && p.Content.Kind is BrandProjectKind.Protection or BrandProjectKind.SupplyPoint, Regulators),
            new("update", p.IsOpen, Keepers), new("cancel", p.IsOpen, Keepers), new("delete", p.State == BrandProjectPath.Of(p.Content.Kind)[0], Keepers),
        ];
        var product = p.Content.ProductId is { } id ? await products.FindAsync(id, cancellationToken) : null;
        return new BrandProjectDto(await documents.ToDtoAsync(p, actions, cancellationToken), p.Content, product is null ? null : $"{product.Number} {product.Title}", p.State, p.Next, p.DoneOn, p.IssuedPieces, p.Entries);
    }
}
