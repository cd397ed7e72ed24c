using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Tenders;

/// <inheritdoc cref="IContractAmendmentAppService"/>
public sealed class ContractAmendmentAppService(
    IRepository<ContractAmendment> amendments, IRepository<Contract> contracts, ITenderQueries queries, CountyDocuments documents, ContractAmendments desk) : IContractAmendmentAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<ContractAmendmentListItemDto>> GetListAsync(ContractAmendmentListInput input, CancellationToken cancellationToken) =>
        await queries.GetAmendmentsAsync(input, await documents.OwnContractorAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<ContractAmendmentDto> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await desk.ToDtoAsync(await documents.VisitAsync(amendments, id, null, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<ContractAmendmentDto> UpdateAsync(Guid id, AmendContractInput input, CancellationToken cancellationToken) => await desk.ToDtoAsync(
        await documents.ChangeAsync(
            amendments, id, input, async amendment => await desk.ChangeAsync(await contracts.GetAsync(amendment.ContractId, cancellationToken), amendment, input, cancellationToken), cancellationToken),
        cancellationToken);
}

/// <summary>Brings the outcome of an approval to the amendment: approved, the contract has its terms in the same transaction; else it stays as it was.</summary>
public sealed class ContractAmendmentDecidedHandler(IRepository<ContractAmendment> amendments, IRepository<Contract> contracts, IUnitOfWork unitOfWork, TimeProvider clock) : IDomainEventHandler<ApprovalDecided>
{
    /// <inheritdoc />
    public async Task HandleAsync(ApprovalDecided domainEvent, CancellationToken cancellationToken)
    {
        if (domainEvent.DocumentType != DocumentType.ContractAmendment)
        {
            return;
        }

        var amendment = await amendments.GetAsync(domainEvent.DocumentId, cancellationToken);
        if (domainEvent.State == ApprovalState.Approved)
        {
            amendment.Approve(await contracts.GetAsync(amendment.ContractId, cancellationToken), domainEvent.Opinion, clock.Today());
        }
        else
        {
            amendment.Decline(Enum.Parse<AmendmentState>(domainEvent.State.ToString()), domainEvent.Opinion, clock.Today());
        }

        await unitOfWork.SaveAsync(cancellationToken);
    }
}
