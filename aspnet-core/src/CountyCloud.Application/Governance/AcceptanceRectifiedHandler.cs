using CountyCloud.Administration.Identity;
using CountyCloud.Counties;
using CountyCloud.Framework.Entities;
using CountyCloud.Tasks;

namespace CountyCloud.Governance;

/// <summary>When the last rectification of an acceptance is closed, the acceptance comes back to the on-site check (W-04, W-06).</summary>
public sealed class AcceptanceRectifiedHandler(IRepository<Acceptance> acceptances, IProjectQueries queries, TaskDesk tasks, IUnitOfWork unitOfWork) : IDomainEventHandler<RectificationClosed>
{
    /// <inheritdoc />
    public async Task HandleAsync(RectificationClosed domainEvent, CancellationToken cancellationToken)
    {
        if (domainEvent.OriginDocumentId is not { } id || await acceptances.FindAsync(id, cancellationToken) is not { State: AcceptanceState.RectificationRequired } acceptance
            || (await queries.GetRectificationsOfOriginAsync(id, cancellationToken)).Any(r => r.IsOpen))
        {
            return;
        }

        acceptance.Rectified();
        await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Inspect, acceptance.DocumentType, id, $"{acceptance.Number} {acceptance.Title}", [CountyRoles.ProgrammeOffice, "JointInspector"]), cancellationToken);
        await unitOfWork.SaveAsync(cancellationToken);
    }
}
