using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Governance;

/// <summary>Acts on what was decided about a plan or a change of it: an approved plan is locked, an approved change makes the next version (W-01).</summary>
public sealed class PlanDecidedHandler(
    IRepository<ImplementationPlan> plans, IRepository<PlanChange> changes, IDocumentNumbers numbers, IUnitOfWork unitOfWork, IGuidGenerator ids, TimeProvider clock) : IDomainEventHandler<ApprovalDecided>
{
    /// <inheritdoc />
    public async Task HandleAsync(ApprovalDecided domainEvent, CancellationToken cancellationToken)
    {
        switch (domainEvent.DocumentType)
        {
            case DocumentType.ImplementationPlan:
                await PlanAsync(domainEvent, cancellationToken);
                break;
            case DocumentType.PlanChange:
                await ChangeAsync(domainEvent, cancellationToken);
                break;
            default:
                return;
        }

        await unitOfWork.SaveAsync(cancellationToken);
    }

    private async Task PlanAsync(ApprovalDecided decided, CancellationToken cancellationToken)
    {
        var plan = await plans.GetAsync(decided.DocumentId, cancellationToken);
        switch (decided.State)
        {
            case ApprovalState.Approved:
                plan.Approve(clock.Today());
                break;
            case ApprovalState.Rejected:
                plan.Reject();
                break;
            case ApprovalState.Returned or ApprovalState.Withdrawn when plan.State == PlanState.UnderApproval:
                plan.Return();
                break;
            default:
                break;
        }
    }

    private async Task ChangeAsync(ApprovalDecided decided, CancellationToken cancellationToken)
    {
        var change = await changes.GetAsync(decided.DocumentId, cancellationToken);
        switch (decided.State)
        {
            case ApprovalState.Approved:
                var old = await plans.GetAsync(change.PlanId, cancellationToken);
                var head = new DocumentHead(await numbers.NextAsync("PLAN", cancellationToken), change.Title, change.CreatorName, old.ContractorId);
                var next = old.Supersede(ids.Create(), head, change.Content, change.Id, clock.Today());
                plans.Add(next);
                change.Approve(next.Id);
                break;
            case ApprovalState.Rejected:
                change.Reject();
                break;
            case ApprovalState.Returned or ApprovalState.Withdrawn when change.State == PlanChangeState.UnderApproval:
                change.Return();
                break;
            default:
                break;
        }
    }
}
