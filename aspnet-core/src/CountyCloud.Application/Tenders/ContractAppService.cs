using CountyCloud.Contractors;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Timing;
using CountyCloud.Permissions;

namespace CountyCloud.Tenders;

/// <inheritdoc cref="IContractAppService"/>
public sealed class ContractAppService(
    IRepository<Contract> contracts, ITenderQueries queries, ContractRegister register, ContractAmendments amendments, CurrentContractor contractor, IPermissionChecker permissions, IUnitOfWork unitOfWork, TimeProvider clock) : IContractAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<ContractDto>> GetListAsync(ContractListInput input, CancellationToken cancellationToken) =>
        await queries.GetContractsAsync(input, await contractor.GetIdAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<ContractDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var contract = await contracts.GetAsync(id, cancellationToken);
        await contractor.CheckMayVisitAsync(typeof(Contract), id, contract.ContractorId, cancellationToken);
        var may = contract.State == ContractState.Running && await contractor.GetIdAsync(cancellationToken) is null && await permissions.IsGrantedAsync(CountyCloudPermissions.Tenders, cancellationToken);
        return ContractRegister.ToDto(contract) with
        {
            Amendments = [.. (await queries.GetAmendmentsOfAsync(id, cancellationToken)).Select(ContractAmendments.ToListItem)],
            AllowedActions = may ? ["amend", "terminate"] : [],
        };
    }

    /// <inheritdoc />
    public Task<ContractDto> CreateAsync(ContractInput input, CancellationToken cancellationToken) => register.SignAsync(null, input, cancellationToken);

    /// <inheritdoc />
    public async Task<ContractAmendmentDto> AmendAsync(Guid id, AmendContractInput input, CancellationToken cancellationToken)
    {
        var contract = await contracts.GetAsync(id, cancellationToken);
        await contractor.CheckMayVisitAsync(typeof(Contract), id, contract.ContractorId, cancellationToken);
        return await amendments.ToDtoAsync(await amendments.ProposeAsync(contract, input, cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<ContractDto> TerminateAsync(Guid id, TenderReasonInput input, CancellationToken cancellationToken)
    {
        Contract? contract = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            contract = await contracts.GetAsync(id, cancellationToken);
            contract.Terminate(clock.Today(), input.Reason.Trim());
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return ContractRegister.ToDto(contract!);
    }
}
