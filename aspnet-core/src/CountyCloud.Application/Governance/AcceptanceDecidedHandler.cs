using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Governance;

/// <summary>Takes what was decided on an acceptance: a passed one moves its node or sub-project, a returned one opens a rectification (M85).</summary>
public sealed class AcceptanceDecidedHandler(
    IRepository<Acceptance> acceptances, IRepository<SubProject> subProjects, RectificationDesk rectifications, ProjectScope scope, ITextLocalizer texts, IUnitOfWork unitOfWork) : IDomainEventHandler<ApprovalDecided>
{
    /// <inheritdoc />
    public async Task HandleAsync(ApprovalDecided domainEvent, CancellationToken cancellationToken)
    {
        if (domainEvent.DocumentType is not (DocumentType.NodeAcceptance or DocumentType.SubProjectAcceptance or DocumentType.ProjectAcceptance))
        {
            return;
        }

        var acceptance = await acceptances.GetAsync(domainEvent.DocumentId, cancellationToken);
        var subProject = acceptance.SubProjectId is { } id ? await subProjects.GetAsync(id, cancellationToken) : null;
        acceptance.Decide(domainEvent.State, domainEvent.Opinion, scope.Today);
        if (domainEvent.State == ApprovalState.Returned)
        {
            await rectifications.OpenAsync(AcceptanceAppService.FindingOf(acceptance, subProject, domainEvent.Opinion ?? texts["CountyCloud::Governance:ReturnedWithoutWords"], null), null, null, cancellationToken);
        }
        else if (domainEvent.State == ApprovalState.Approved && subProject is not null)
        {
            if (acceptance.NodeId is { } nodeId)
            {
                subProject.AcceptNode(nodeId);
            }
            else
            {
                subProject.Accept(await scope.RulesAsync(cancellationToken), scope.Today);
            }
        }

        await unitOfWork.SaveAsync(cancellationToken);
    }
}
