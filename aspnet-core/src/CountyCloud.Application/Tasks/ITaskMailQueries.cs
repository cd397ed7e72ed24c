namespace CountyCloud.Tasks;

/// <summary>Reads what mails about tasks of the current county need.</summary>
public interface ITaskMailQueries
{
    /// <summary>Open tasks that were reminded of or escalated on a day or later.</summary>
    Task<IReadOnlyList<WorkTask>> GetRemindedAsync(DateOnly since, CancellationToken cancellationToken);

    /// <summary>Those of the tasks that are still open, by due date.</summary>
    Task<IReadOnlyList<WorkTask>> GetOpenAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Mails of a day or later.</summary>
    Task<IReadOnlyList<TaskMail>> GetMailsAsync(DateOnly since, CancellationToken cancellationToken);

    /// <summary>Mails from before a day, tracked: those to be forgotten.</summary>
    Task<IReadOnlyList<TaskMail>> GetOldMailsAsync(DateOnly before, int max, CancellationToken cancellationToken);
}
