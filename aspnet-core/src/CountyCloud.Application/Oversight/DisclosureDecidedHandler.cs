using CountyCloud.Administration.Identity;
using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Tasks;

namespace CountyCloud.Oversight;

/// <summary>Acts on what was decided about an item of disclosure: approved, it may be published (W-38).</summary>
public sealed class DisclosureDecidedHandler(IRepository<DisclosureItem> items, TaskDesk tasks, IUnitOfWork unitOfWork) : IDomainEventHandler<ApprovalDecided>
{
    /// <inheritdoc />
    public async Task HandleAsync(ApprovalDecided domainEvent, CancellationToken cancellationToken)
    {
        if (domainEvent.DocumentType != DocumentType.DisclosureItem)
        {
            return;
        }

        var item = await items.GetAsync(domainEvent.DocumentId, cancellationToken);
        if (domainEvent.State == ApprovalState.Approved)
        {
            item.Approve();
            await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Publish, item.DocumentType, item.Id, $"{item.Number} {item.Title}", [CountyRoles.ProgrammeOffice]), cancellationToken);
        }
        else if (item.State == DisclosureState.LegalChecked)
        {
            item.Return(domainEvent.Opinion);
        }

        await unitOfWork.SaveAsync(cancellationToken);
    }
}
