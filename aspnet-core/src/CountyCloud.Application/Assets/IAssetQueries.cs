using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Assets;

/// <summary>Reads the registers and handovers of the current county.</summary>
public interface IAssetQueries
{
    /// <summary>A page of assets; when contracts are given, only those run under them.</summary>
    Task<PagedResultDto<AssetListItemDto>> GetListAsync(AssetListInput input, IReadOnlyCollection<Guid>? contractIds, CancellationToken cancellationToken);

    /// <summary>A page of rights, accounts or deposits, perhaps of one state only; when contracts are given, only those under them.</summary>
    Task<PagedResultDto<TRoot>> GetPageAsync<TRoot>(PagedAndSortedInput input, Enum? state, IReadOnlyCollection<Guid>? contractIds, CancellationToken cancellationToken) where TRoot : AggregateRoot;

    /// <summary>A page of handovers; when a contractor is given, only its own.</summary>
    Task<PagedResultDto<HandoverListItemDto>> GetHandoversAsync(HandoverListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>True when the contract's handover was planned.</summary>
    Task<bool> HasHandoverAsync(Guid contractId, CancellationToken cancellationToken);

    /// <summary>The handover of a contract; null when none is planned.</summary>
    Task<Guid?> FindHandoverOfAsync(Guid contractId, CancellationToken cancellationToken);

    /// <summary>What the registers hold under a contract, tracked.</summary>
    Task<RegisterContents> GetRegistersAsync(Guid contractId, CancellationToken cancellationToken);
}

/// <summary>What the registers hold under a contract.</summary>
/// <param name="Assets">Assets.</param>
/// <param name="Rights">Rights and originals.</param>
/// <param name="Accounts">Accounts in use.</param>
/// <param name="Deposits">Deposits still held.</param>
public sealed record RegisterContents(IReadOnlyList<Asset> Assets, IReadOnlyList<IntellectualProperty> Rights, IReadOnlyList<OnlineAccount> Accounts, IReadOnlyList<Deposit> Deposits);
