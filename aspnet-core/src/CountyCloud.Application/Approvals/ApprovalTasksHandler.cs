using CountyCloud.Framework.Entities;
using CountyCloud.Tasks;

namespace CountyCloud.Approvals;

/// <summary>Keeps the task list in step with an approval: whoever is to sign now has a task, and nobody else. The tasks are saved with what the decision leads to.</summary>
public sealed class ApprovalTasksHandler(IRepository<Approval> approvals, TaskDesk tasks) : IDomainEventHandler<ApprovalMoved>
{
    private static readonly WorkTaskKind[] Kinds = [WorkTaskKind.Approve, WorkTaskKind.Revise];

    /// <inheritdoc />
    public async Task HandleAsync(ApprovalMoved domainEvent, CancellationToken cancellationToken)
    {
        var approval = await approvals.GetAsync(domainEvent.ApprovalId, cancellationToken);
        await tasks.CloseAsync(approval.DocumentType, approval.DocumentId, WorkTaskState.Done, Kinds, cancellationToken);
        var title = $"{approval.DocumentNumber} {approval.Title}";
        if (approval.Current is { } step)
        {
            await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Approve, approval.DocumentType, approval.DocumentId, title, approval.OpenRoles(), DueOn: step.DueOn), cancellationToken);
        }
        else if (approval.State == ApprovalState.Returned)
        {
            await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Revise, approval.DocumentType, approval.DocumentId, title, UserId: approval.RequesterId), cancellationToken);
        }
    }
}
