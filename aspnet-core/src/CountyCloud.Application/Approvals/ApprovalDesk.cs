using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Approvals;

/// <summary>
/// Where the use cases of every kind of document send it for approval. What was decided comes back as <see cref="ApprovalDecided"/>,
/// in the same transaction as the decision.
/// </summary>
public sealed class ApprovalDesk(
    IRepository<Approval> approvals, IApprovalQueries queries, ICountyConfiguration configuration, WorkingDays workingDays, CurrentSigner signer, IGuidGenerator ids, TimeProvider clock)
{
    /// <summary>Sends a document in, for the first time or again after a return. To be called inside the unit of work that saves the document.</summary>
    /// <exception cref="BusinessException">The county has no route for it, or it is already under approval.</exception>
    public async Task<Approval> SubmitAsync(ApprovalSubject subject, CancellationToken cancellationToken)
    {
        var route = ApprovalRoute.Find(await configuration.GetAsync<ApprovalRouteStepValues>(cancellationToken), subject.Type, subject.WorkKind, subject.Amount, clock.Today());
        var calendar = await workingDays.GetAsync(cancellationToken);
        var actor = await signer.GetSelfAsync(cancellationToken);
        var last = (await queries.GetOfDocumentAsync(subject.Type, subject.Id, cancellationToken)).FirstOrDefault();
        switch (last?.State)
        {
            case ApprovalState.Pending:
                throw new BusinessException("Approvals:AlreadyPending").WithData("number", subject.Number);
            case ApprovalState.Returned:
                last.Resubmit(subject, route, actor, calendar, ids, clock);
                return last;
            default:
                var approval = Approval.Start(ids.Create(), subject, route, actor, calendar, ids, clock);
                approvals.Add(approval);
                return approval;
        }
    }

    /// <summary>The newest approval of a document; null when it was never sent in.</summary>
    public async Task<Approval?> FindAsync(DocumentType documentType, Guid documentId, CancellationToken cancellationToken) =>
        (await queries.GetOfDocumentAsync(documentType, documentId, cancellationToken)).FirstOrDefault();
}
