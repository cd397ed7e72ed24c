using CountyCloud.Counties;
using CountyCloud.Framework.Entities;
using CountyCloud.Tenders;

namespace CountyCloud.Assets;

/// <summary>A contract's last day changed: a handover that was planned for the former one is for the new one (ASSET-09).</summary>
public sealed class HandoverContractHandler(IRepository<Handover> handovers, IAssetQueries queries, IUnitOfWork unitOfWork) : IDomainEventHandler<ContractAmended>
{
    /// <inheritdoc />
    public async Task HandleAsync(ContractAmended domainEvent, CancellationToken cancellationToken)
    {
        if (await queries.FindHandoverOfAsync(domainEvent.ContractId, cancellationToken) is { } id)
        {
            (await handovers.GetAsync(id, cancellationToken)).FollowContract(domainEvent.EndsOn);
            await unitOfWork.SaveAsync(cancellationToken);
        }
    }
}
