using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using CountyCloud.Tasks;

namespace CountyCloud.Traceability;

/// <summary>Takes what was decided on a recall, in the transaction of the decision: what is concerned is computed once more, every lot held back, and holders and the market regulator get their tasks.</summary>
public sealed class RecallDecidedHandler(
    IRepository<Recall> recalls, IRecallQueries queries, ITraceGraphQueries graph, RecallTracer tracer, TraceTargets targets, TraceSettings settings, ILotStore lots, TaskDesk tasks, ICurrentTenant tenant, IUnitOfWork unitOfWork, TimeProvider clock)
    : IDomainEventHandler<ApprovalDecided>
{
    private const string Regulator = "MarketRegulator";

    /// <inheritdoc />
    public async Task HandleAsync(ApprovalDecided domainEvent, CancellationToken cancellationToken)
    {
        if (domainEvent.DocumentType != DocumentType.Recall)
        {
            return;
        }

        var recall = await recalls.GetAsync(domainEvent.DocumentId, cancellationToken);
        if (domainEvent.State == ApprovalState.Approved)
        {
            await StopAsync(recall, domainEvent.Opinion, cancellationToken);
        }
        else
        {
            recall.Refuse(domainEvent.State, domainEvent.Opinion, clock.Today(), clock.GetUtcNow().UtcDateTime);
        }

        await unitOfWork.SaveAsync(cancellationToken);
    }

    private async Task StopAsync(Recall recall, string? opinion, CancellationToken cancellationToken)
    {
        var set = await tracer.TraceAsync((await targets.FindAsync(recall.Cause, recall.TargetNumber, cancellationToken)).Seeds, cancellationToken);
        var opensCase = (await settings.GetAlertRuleAsync(TraceAlertKind.FailedTest, cancellationToken)).OpensCase;
        recall.Decide(
            set, opinion, await graph.GetJournalEndAsync(cancellationToken), await settings.GetDepartmentCodeAsync(TraceStep.Selling, cancellationToken),
            opensCase ? new ConcernedMoney(recall.ContractorId, recall.SubProjectId) : null, clock.Today(), clock.GetUtcNow().UtcDateTime);
        queries.Add(set.Lines.Select((l, i) => new RecallItem(tenant.Id!.Value, recall.Id, recall.Version, i + 1, l)));
        foreach (var lot in await lots.GetLotsAsync([], [], set.LotIds, cancellationToken))
        {
            lot.Block(LotBlockReason.Recall, recall.Number, clock.GetUtcNow().UtcDateTime);
        }

        // A task of today is in the mail of today.
        var title = $"{recall.Number} {recall.Title}";
        foreach (var member in await queries.GetMembersAsync(set.HolderIds, cancellationToken))
        {
            await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Act, recall.DocumentType, recall.Id, title, UserId: member, DueOn: clock.Today()), cancellationToken);
        }

        await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Act, recall.DocumentType, recall.Id, title, [Regulator], DueOn: clock.Today()), cancellationToken);
    }
}
