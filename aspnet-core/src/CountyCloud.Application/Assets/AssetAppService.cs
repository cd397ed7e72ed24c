using CountyCloud.Contractors;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Users;
using CountyCloud.Funds;
using CountyCloud.Permissions;

namespace CountyCloud.Assets;

/// <inheritdoc cref="IAssetAppService"/>
public sealed class AssetAppService(
    IRepository<Asset> assets, IAssetQueries queries, RegisterScope scope, CurrentContractor contractor, Attachments attachments, ICountyConfiguration configuration, IDocumentNumbers numbers,
    IPermissionChecker permissions, ICurrentUser user, IUnitOfWork unitOfWork, IGuidGenerator ids, TimeProvider clock) : IAssetAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<AssetListItemDto>> GetListAsync(AssetListInput input, CancellationToken cancellationToken) =>
        await queries.GetListAsync(input, await scope.GetContractIdsAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<AssetDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var asset = await assets.GetAsync(id, cancellationToken);
        if (await scope.GetContractIdsAsync(cancellationToken) is { } own && (asset.ContractId is not { } contract || !own.Contains(contract)))
        {
            throw new EntityNotFoundException(typeof(Asset), id);
        }

        return await ToDtoAsync(asset, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<AssetDto> CreateAsync(AssetInput input, CancellationToken cancellationToken)
    {
        if ((await configuration.GetAsync<BudgetItemValues>(cancellationToken)).All(b => b.Code != input.BudgetCode))
        {
            throw new BusinessException("Assets:BudgetCodeUnknown", 400).WithData("code", input.BudgetCode);
        }

        var county = await scope.GetCountyGovernmentAsync(cancellationToken);
        Asset? asset = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            asset = new Asset(
                ids.Create(), await numbers.NextAsync("AST", cancellationToken),
                new AssetContents(
                    input.Name.Trim(), input.Kind, input.BudgetCode, input.Voucher.Trim(), input.ContractId, input.SubProjectId, input.Quantity, input.Unit, input.Value, input.AcquiredOn, input.Place, input.Keeper,
                    string.IsNullOrWhiteSpace(input.Owner) ? county : input.Owner.Trim()),
                county, ids.Create(), user.UserName ?? string.Empty, clock);
            assets.Add(asset);
            await attachments.AttachAsync(DocumentType.Asset, asset.Id, input.AttachmentIds, null, cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await ToDtoAsync(asset!, cancellationToken);
    }

    /// <inheritdoc />
    public Task<AssetDto> RecordMovementAsync(Guid id, AssetMovementInput input, CancellationToken cancellationToken) => ChangeAsync(id, input.AttachmentIds, null, asset =>
    {
        var reason = input.Reason.Trim();
        if (!string.IsNullOrWhiteSpace(input.Place))
        {
            asset.Move(input.Place.Trim(), reason, ids.Create(), user.UserName ?? string.Empty, clock);
        }

        if (!string.IsNullOrWhiteSpace(input.Keeper))
        {
            asset.ChangeKeeper(input.Keeper.Trim(), reason, ids.Create(), user.UserName ?? string.Empty, clock);
        }

        if (input.State is { } state)
        {
            asset.ChangeState(state, reason, ids.Create(), user.UserName ?? string.Empty, clock);
        }
    }, cancellationToken);

    /// <inheritdoc />
    public Task<AssetDto> AddPaperAsync(Guid id, VehiclePaperInput input, CancellationToken cancellationToken) => ChangeAsync(
        id, input.AttachmentIds, input.Kind.ToString(), asset => asset.AddPaper(new VehiclePaper(input.Kind, input.Number, input.ValidUntil), ids.Create(), user.UserName ?? string.Empty, clock), cancellationToken);

    private async Task<AssetDto> ChangeAsync(Guid id, IReadOnlyList<Guid> files, string? category, Action<Asset> change, CancellationToken cancellationToken)
    {
        Asset? asset = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            asset = await assets.GetAsync(id, cancellationToken);
            change(asset);
            await attachments.AttachAsync(DocumentType.Asset, id, files, category, cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return await ToDtoAsync(asset!, cancellationToken);
    }

    private async Task<AssetDto> ToDtoAsync(Asset a, CancellationToken cancellationToken)
    {
        var may = await contractor.GetIdAsync(cancellationToken) is null && a.State is not (AssetState.HandedOver or AssetState.WrittenOff)
            && await permissions.IsGrantedAsync(CountyCloudPermissions.ProjectsManage, cancellationToken);
        return new AssetDto(
            new AssetListItemDto(a.Id, a.Number, a.Name, a.Kind, a.BudgetCode, a.Voucher, a.Quantity, a.Unit, a.Value, a.AcquiredOn, a.Place, a.Keeper, a.Owner, a.State, a.MissingPapers),
            a.ContractId, a.SubProjectId, a.Papers, [.. a.Movements.OrderBy(m => m.Sequence).Select(m => new AssetMovementDto(m.Sequence, m.Day, m.Kind, m.From, m.To, m.Reason, m.ByName))],
            !may ? [] : a.Kind == AssetKind.Vehicle ? ["recordMovement", "addPaper"] : ["recordMovement"]);
    }
}
