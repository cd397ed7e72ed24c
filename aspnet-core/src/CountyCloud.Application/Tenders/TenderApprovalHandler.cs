using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Tenders;

/// <summary>Brings the outcome of an approval to the tender it is about.</summary>
public sealed class TenderApprovalHandler(IRepository<Tender> tenders, IUnitOfWork unitOfWork) : IDomainEventHandler<ApprovalDecided>
{
    /// <inheritdoc />
    public async Task HandleAsync(ApprovalDecided domainEvent, CancellationToken cancellationToken)
    {
        if (domainEvent.DocumentType != DocumentType.Tender)
        {
            return;
        }

        var tender = await tenders.GetAsync(domainEvent.DocumentId, cancellationToken);
        if (domainEvent.State == ApprovalState.Approved)
        {
            tender.Approve();
        }
        else
        {
            tender.Return();
        }

        await unitOfWork.SaveAsync(cancellationToken);
    }
}
