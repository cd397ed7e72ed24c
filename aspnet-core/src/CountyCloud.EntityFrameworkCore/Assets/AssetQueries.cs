using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Assets;

/// <inheritdoc cref="IAssetQueries"/>
internal sealed class AssetQueries(CountyCloudDbContext context) : IAssetQueries
{
    /// <inheritdoc />
    public Task<PagedResultDto<AssetListItemDto>> GetListAsync(AssetListInput input, IReadOnlyCollection<Guid>? contractIds, CancellationToken cancellationToken) =>
        context.Set<Asset>().AsNoTracking().IgnoreAutoIncludes()
            .Where(a => (input.State == null || a.State == input.State) && (input.Kind == null || a.Kind == input.Kind) && (contractIds == null || (a.ContractId != null && contractIds.Contains(a.ContractId.Value))))
            .Matching(input, text => a => a.Number.Contains(text) || a.Name.Contains(text) || a.Voucher.Contains(text) || a.BudgetCode.Contains(text) || a.Place!.Contains(text))
            .PageReadAsync(
                input, a => new AssetListItemDto(a.Id, a.Number, a.Name, a.Kind, a.BudgetCode, a.Voucher, a.Quantity, a.Unit, a.Value, a.AcquiredOn, a.Place, a.Keeper, a.Owner, a.State, a.MissingPapers), cancellationToken,
                ("number", a => a.Number), ("name", a => a.Name), ("value", a => (double)a.Value), ("acquiredOn", a => a.AcquiredOn));

    /// <inheritdoc />
    public Task<PagedResultDto<TRoot>> GetPageAsync<TRoot>(PagedAndSortedInput input, Enum? state, IReadOnlyCollection<Guid>? contractIds, CancellationToken cancellationToken) where TRoot : Framework.Entities.AggregateRoot
    {
        var rows = context.Set<TRoot>().AsNoTracking();
        if (contractIds is not null)
        {
            rows = rows.Where(r => contractIds.Contains(EF.Property<Guid?>(r, nameof(Asset.ContractId))!.Value));
        }

        rows = state switch
        {
            OnlineAccountState account => rows.Where(r => EF.Property<OnlineAccountState>(r, nameof(Asset.State)) == account),
            DepositState deposit => rows.Where(r => EF.Property<DepositState>(r, nameof(Asset.State)) == deposit),
            _ => rows,
        };
        return rows.Matching(input, text => r => EF.Property<string>(r, nameof(Asset.Name)).Contains(text)).PageOfAsync(input, r => r, cancellationToken, ("name", r => EF.Property<string>(r, nameof(Asset.Name))));
    }

    /// <inheritdoc />
    public Task<PagedResultDto<HandoverListItemDto>> GetHandoversAsync(HandoverListInput input, Guid? contractorId, CancellationToken cancellationToken) =>
        context.Set<Handover>().AsNoTracking().IgnoreAutoIncludes().Where(h => (input.State == null || h.State == input.State) && (contractorId == null || h.ContractorId == contractorId))
            .Matching(input, text => h => h.Number.Contains(text) || h.Title.Contains(text) || h.ContractNumber.Contains(text))
            .PageOfAsync(
                input, h => new HandoverListItemDto(
                    h.Id, h.Number, h.Title, h.ContractId, h.ContractNumber, h.ContractEndsOn, h.Receiver, h.State, h.Items.Count, h.Items.Count(i => i.State == HandoverItemState.Unchecked)),
                cancellationToken);

    /// <inheritdoc />
    public async Task<bool> HasHandoverAsync(Guid contractId, CancellationToken cancellationToken) => await FindHandoverOfAsync(contractId, cancellationToken) is not null;

    /// <inheritdoc />
    public Task<Guid?> FindHandoverOfAsync(Guid contractId, CancellationToken cancellationToken) =>
        context.Set<Handover>().Where(h => h.ContractId == contractId).Select(h => (Guid?)h.Id).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<RegisterContents> GetRegistersAsync(Guid contractId, CancellationToken cancellationToken)
    {
        // What names no contract belongs to the programme as a whole and goes with the contract that ends.
        var assets = await context.Set<Asset>().Where(a => (a.ContractId == null || a.ContractId == contractId) && a.State != AssetState.HandedOver && a.State != AssetState.WrittenOff)
            .OrderBy(a => a.Id).Take(5000).ToListAsync(cancellationToken);
        var rights = await context.Set<IntellectualProperty>().Where(a => a.ContractId == null || a.ContractId == contractId).OrderBy(a => a.Id).Take(1000).ToListAsync(cancellationToken);
        var accounts = await context.Set<OnlineAccount>().Where(a => (a.ContractId == null || a.ContractId == contractId) && a.State == OnlineAccountState.Active).OrderBy(a => a.Id).Take(1000).ToListAsync(cancellationToken);
        var deposits = await context.Set<Deposit>().Where(a => (a.ContractId == null || a.ContractId == contractId) && a.State == DepositState.Held).OrderBy(a => a.Id).Take(1000).ToListAsync(cancellationToken);
        return new RegisterContents(assets, rights, accounts, deposits);
    }
}
