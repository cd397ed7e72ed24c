using CountyCloud.Contractors;
using CountyCloud.Counties;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;
using CountyCloud.Tenders;

namespace CountyCloud.Assets;

/// <summary>Whose the registers are, and which part of them the caller sees.</summary>
public sealed class RegisterScope(ICountyConfiguration configuration, ITenderQueries tenders, IRepository<Contract> contracts, CurrentContractor contractor, IPermissionChecker permissions)
{
    /// <summary>The owner of everything: the county government (M137, M138), by the county's full name.</summary>
    public async Task<string> GetCountyGovernmentAsync(CancellationToken cancellationToken) =>
        await configuration.GetProfileAsync(cancellationToken) is { } profile ? $"{(profile.OfficialName.IsEmpty ? profile.Name : profile.OfficialName).Source}人民政府" : string.Empty;

    /// <summary>The county's short name without its kind, as shops and accounts carry it.</summary>
    public async Task<string> GetCountyNameAsync(CancellationToken cancellationToken)
    {
        var name = (await configuration.GetProfileAsync(cancellationToken))?.Name.Source ?? string.Empty;
        return name.Length > 2 && name.EndsWith('县') ? name[..^1] : name.Length > 2 ? name[..2] : name;
    }

    /// <summary>True when the caller keeps the registers.</summary>
    public Task<bool> MayManageAsync(CancellationToken cancellationToken) => permissions.IsGrantedAsync(CountyCloudPermissions.ProjectsManage, cancellationToken);

    /// <summary>Number of a contract; null without one.</summary>
    public async Task<string?> FindContractNumberAsync(Guid? contractId, CancellationToken cancellationToken) =>
        contractId is { } id ? (await contracts.FindAsync(id, cancellationToken))?.Number : null;

    /// <summary>A contract under which a thing is registered is one of the county's.</summary>
    /// <exception cref="EntityNotFoundException">It is not.</exception>
    public async Task CheckContractAsync(Guid? contractId, CancellationToken cancellationToken)
    {
        if (contractId is { } id)
        {
            _ = await contracts.GetAsync(id, cancellationToken);
        }
    }

    /// <summary>Hides from a contractor's people what is not under their contracts.</summary>
    /// <exception cref="EntityNotFoundException">It is not.</exception>
    public async Task CheckMayVisitAsync(Type type, Guid id, Guid? contractId, CancellationToken cancellationToken)
    {
        if (await GetContractIdsAsync(cancellationToken) is { } own && (contractId is not { } contract || !own.Contains(contract)))
        {
            throw new EntityNotFoundException(type, id);
        }
    }

    /// <summary>Contracts whose things the caller sees; null for all.</summary>
    public async Task<IReadOnlyCollection<Guid>?> GetContractIdsAsync(CancellationToken cancellationToken) => await contractor.GetIdAsync(cancellationToken) is { } own
        ? [.. (await tenders.GetContractsAsync(new ContractListInput { MaxResultCount = 1000 }, own, cancellationToken)).Items.Select(c => c.Id)]
        : null;
}
