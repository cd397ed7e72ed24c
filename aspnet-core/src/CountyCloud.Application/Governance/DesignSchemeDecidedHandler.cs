using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Governance;

/// <summary>Takes what was decided on a design scheme: an approved one binds its sub-project.</summary>
public sealed class DesignSchemeDecidedHandler(IRepository<DesignScheme> schemes, IRepository<SubProject> subProjects, ProjectScope scope, IUnitOfWork unitOfWork) : IDomainEventHandler<ApprovalDecided>
{
    /// <inheritdoc />
    public async Task HandleAsync(ApprovalDecided domainEvent, CancellationToken cancellationToken)
    {
        if (domainEvent.DocumentType != DocumentType.DesignScheme)
        {
            return;
        }

        var scheme = await schemes.GetAsync(domainEvent.DocumentId, cancellationToken);
        var subProject = await subProjects.GetAsync(scheme.SubProjectId, cancellationToken);
        scheme.Decide(domainEvent.State, domainEvent.Opinion, scope.Today);
        if (domainEvent.State == ApprovalState.Approved)
        {
            if (subProject.ApprovedSchemeId is { } former && former != scheme.Id)
            {
                (await schemes.GetAsync(former, cancellationToken)).Supersede();
            }

            subProject.SchemeApproved(scheme.Id, scheme.Number, scheme.LineAmounts);
        }
        else
        {
            subProject.SchemeNotApproved();
        }

        await unitOfWork.SaveAsync(cancellationToken);
    }
}
