using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Timing;

namespace CountyCloud.Tasks;

/// <summary>Opens and closes tasks of the current county. To be called inside the use case that causes them; it saves with that.</summary>
public sealed class TaskDesk(IRepository<WorkTask> tasks, IWorkTaskQueries queries, IGuidGenerator ids, TimeProvider clock)
{
    /// <summary>Opens a task, unless the same one is already open.</summary>
    public async Task OpenAsync(NewWorkTask task, CancellationToken cancellationToken)
    {
        var fresh = new WorkTask(ids.Create(), task, clock.Today());
        var open = await queries.GetOpenAsync(task.DocumentType, task.DocumentId, cancellationToken);
        if (!open.Any(t => t.Kind == fresh.Kind && t.Roles == fresh.Roles && t.UserId == fresh.UserId && t.ContractorId == fresh.ContractorId && t.DueOn == fresh.DueOn && t.Title == fresh.Title))
        {
            tasks.Add(fresh);
        }
    }

    /// <summary>Ends the open tasks about a document: of these kinds, or all of them.</summary>
    public async Task CloseAsync(DocumentType documentType, Guid documentId, WorkTaskState state, IReadOnlyCollection<WorkTaskKind>? kinds, CancellationToken cancellationToken)
    {
        foreach (var task in await queries.GetOpenAsync(documentType, documentId, cancellationToken))
        {
            if (kinds is null || kinds.Contains(task.Kind))
            {
                task.Close(state, clock.Today());
            }
        }
    }
}
