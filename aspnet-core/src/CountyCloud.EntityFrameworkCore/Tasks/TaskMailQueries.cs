using CountyCloud.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Tasks;

/// <inheritdoc cref="ITaskMailQueries"/>
internal sealed class TaskMailQueries(CountyCloudDbContext context) : ITaskMailQueries
{
    private const int Max = 2000;

    /// <inheritdoc />
    public async Task<IReadOnlyList<WorkTask>> GetRemindedAsync(DateOnly since, CancellationToken cancellationToken) =>
        await context.Set<WorkTask>().AsNoTracking().Where(t => t.State == WorkTaskState.Open && (t.RemindedOn >= since || t.EscalatedOn >= since))
            .OrderBy(t => t.DueOn).ThenBy(t => t.Id).Take(Max).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<WorkTask>> GetOpenAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await context.Set<WorkTask>().AsNoTracking().Where(t => t.State == WorkTaskState.Open && ids.Contains(t.Id)).OrderBy(t => t.DueOn).ThenBy(t => t.Id).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<TaskMail>> GetMailsAsync(DateOnly since, CancellationToken cancellationToken) =>
        await context.Set<TaskMail>().AsNoTracking().Where(m => m.Day >= since).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<TaskMail>> GetOldMailsAsync(DateOnly before, int max, CancellationToken cancellationToken) =>
        await context.Set<TaskMail>().Where(m => m.Day < before).OrderBy(m => m.Id).Take(max).ToListAsync(cancellationToken);
}
