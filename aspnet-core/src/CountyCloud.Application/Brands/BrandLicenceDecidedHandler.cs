using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Brands;

/// <summary>Takes what was decided on a brand licence; one that renews another ends it.</summary>
public sealed class BrandLicenceDecidedHandler(IRepository<BrandLicence> licences, IUnitOfWork unitOfWork, TimeProvider clock) : IDomainEventHandler<ApprovalDecided>
{
    /// <inheritdoc />
    public async Task HandleAsync(ApprovalDecided domainEvent, CancellationToken cancellationToken)
    {
        if (domainEvent.DocumentType != DocumentType.BrandLicence)
        {
            return;
        }

        var licence = await licences.GetAsync(domainEvent.DocumentId, cancellationToken);
        licence.Decide(domainEvent.State, domainEvent.Opinion, clock.Today());
        if (domainEvent.State == ApprovalState.Approved && licence.FormerId is { } formerId && await licences.FindAsync(formerId, cancellationToken) is { } former)
        {
            former.Renew();
        }

        await unitOfWork.SaveAsync(cancellationToken);
    }
}
