using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Assets;

/// <inheritdoc cref="IAssetQueries"/>
internal sealed class AssetQueries(CountyCloudDbContext context) : IAssetQueries
{
    /// <inheritdoc />
    public async Task<PagedResultDto<AssetListItemDto>> GetListAsync(AssetListInput input, IReadOnlyCollection<Guid>? contractIds, CancellationToken cancellationToken)
    {
        var assets = context.Set<Asset>().AsNoTracking().IgnoreAutoIncludes().Where(a => (input.State == null || a.State == input.State) && (input.Kind == null || a.Kind == input.Kind));
        if (contractIds is not null)
        {
            assets = assets.Where(a => a.ContractId != null && contractIds.Contains(a.ContractId.Value));
        }

        if (!string.IsNullOrWhiteSpace(input.Filter))
        {
            var text = input.Filter.Trim();
            assets = assets.Where(a => a.Number.Contains(text) || a.Name.Contains(text) || a.Voucher.Contains(text) || a.BudgetCode.Contains(text) || a.Place!.Contains(text));
        }

        var total = await assets.CountAsync(cancellationToken);
        var sorted = (input.Sorting ?? string.Empty).ToLowerInvariant() switch
        {
            "number" or "number asc" => assets.OrderBy(a => a.Number),
            "name" or "name asc" => assets.OrderBy(a => a.Name).ThenBy(a => a.Id),
            "name desc" => assets.OrderByDescending(a => a.Name).ThenBy(a => a.Id),
            "value" or "value asc" => assets.OrderBy(a => (double)a.Value).ThenBy(a => a.Id),
            "value desc" => assets.OrderByDescending(a => (double)a.Value).ThenBy(a => a.Id),
            "acquiredon" or "acquiredon asc" => assets.OrderBy(a => a.AcquiredOn).ThenBy(a => a.Id),
            "acquiredon desc" => assets.OrderByDescending(a => a.AcquiredOn).ThenBy(a => a.Id),
            _ => assets.OrderByDescending(a => a.Id),
        };
        var page = await sorted.Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return new PagedResultDto<AssetListItemDto>(total, [.. page.Select(a => new AssetListItemDto(
            a.Id, a.Number, a.Name, a.Kind, a.BudgetCode, a.Voucher, a.Quantity, a.Unit, a.Value, a.AcquiredOn, a.Place, a.Keeper, a.Owner, a.State, a.MissingPapers))]);
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<TRoot>> GetPageAsync<TRoot>(PagedAndSortedInput input, Enum? state, IReadOnlyCollection<Guid>? contractIds, CancellationToken cancellationToken) where TRoot : Framework.Entities.AggregateRoot
    {
        var rows = context.Set<TRoot>().AsNoTracking();
        if (contractIds is not null)
        {
            rows = rows.Where(r => contractIds.Contains(EF.Property<Guid?>(r, nameof(Asset.ContractId))!.Value));
        }

        if (!string.IsNullOrWhiteSpace(input.Filter))
        {
            var text = input.Filter.Trim();
            rows = rows.Where(r => EF.Property<string>(r, nameof(Asset.Name)).Contains(text));
        }

        rows = state switch
        {
            OnlineAccountState account => rows.Where(r => EF.Property<OnlineAccountState>(r, nameof(Asset.State)) == account),
            DepositState deposit => rows.Where(r => EF.Property<DepositState>(r, nameof(Asset.State)) == deposit),
            _ => rows,
        };
        var total = await rows.CountAsync(cancellationToken);
        var sorted = (input.Sorting ?? string.Empty).ToLowerInvariant() switch
        {
            "name" or "name asc" => rows.OrderBy(r => EF.Property<string>(r, nameof(Asset.Name))).ThenBy(r => r.Id),
            "name desc" => rows.OrderByDescending(r => EF.Property<string>(r, nameof(Asset.Name))).ThenBy(r => r.Id),
            _ => rows.OrderByDescending(r => r.Id),
        };
        return new PagedResultDto<TRoot>(total, await sorted.Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken));
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<HandoverListItemDto>> GetHandoversAsync(HandoverListInput input, Guid? contractorId, CancellationToken cancellationToken)
    {
        var handovers = context.Set<Handover>().AsNoTracking().IgnoreAutoIncludes().Where(h => (input.State == null || h.State == input.State) && (contractorId == null || h.ContractorId == contractorId));
        if (!string.IsNullOrWhiteSpace(input.Filter))
        {
            var text = input.Filter.Trim();
            handovers = handovers.Where(h => h.Number.Contains(text) || h.Title.Contains(text) || h.ContractNumber.Contains(text));
        }

        var total = await handovers.CountAsync(cancellationToken);
        var page = await handovers.OrderByDescending(h => h.Id).Skip(input.SkipCount).Take(input.MaxResultCount).Select(h => new HandoverListItemDto(
            h.Id, h.Number, h.Title, h.ContractId, h.ContractNumber, h.ContractEndsOn, h.Receiver, h.State, h.Items.Count, h.Items.Count(i => i.State == HandoverItemState.Unchecked))).ToListAsync(cancellationToken);
        return new PagedResultDto<HandoverListItemDto>(total, page);
    }

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
