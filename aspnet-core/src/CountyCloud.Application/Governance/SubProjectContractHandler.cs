using CountyCloud.Counties;
using CountyCloud.Framework.Entities;
using CountyCloud.Tenders;

namespace CountyCloud.Governance;

/// <summary>A signed contract names the contractor of its sub-projects and starts their clocks, in the transaction of the signature (TEND-23, C45); its end makes room for another.</summary>
public sealed class SubProjectContractHandler(IRepository<SubProject> subProjects, ContractDesk desk, IUnitOfWork unitOfWork) : IDomainEventHandler<ContractSigned>, IDomainEventHandler<ContractEnded>
{
    /// <inheritdoc />
    public async Task HandleAsync(ContractSigned domainEvent, CancellationToken cancellationToken)
    {
        foreach (var id in domainEvent.SubProjectIds.Distinct())
        {
            await desk.SignAsync(await subProjects.GetAsync(id, cancellationToken), domainEvent.ContractId, domainEvent.ContractorId, domainEvent.ContractorName, domainEvent.SignedOn, cancellationToken);
        }

        await unitOfWork.SaveAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task HandleAsync(ContractEnded domainEvent, CancellationToken cancellationToken)
    {
        foreach (var id in domainEvent.SubProjectIds.Distinct())
        {
            (await subProjects.GetAsync(id, cancellationToken)).EndContract(domainEvent.ContractId, domainEvent.EndedOn);
        }

        await unitOfWork.SaveAsync(cancellationToken);
    }
}
