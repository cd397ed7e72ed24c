using CountyCloud.Documents;

namespace CountyCloud.Tasks;

/// <summary>Reads tasks of the current county.</summary>
public interface IWorkTaskQueries
{
    /// <summary>Open tasks about a document, tracked; also those added in the present unit of work and not saved yet.</summary>
    Task<IReadOnlyList<WorkTask>> GetOpenAsync(DocumentType documentType, Guid documentId, CancellationToken cancellationToken);

    /// <summary>Open tasks of a person: own ones, those of the roles (for the county's own people) or of the contractor, and those of people who left and had one of the roles (or worked for the contractor); by due date, those without one last.</summary>
    Task<IReadOnlyList<WorkTask>> GetOpenOfAsync(TaskHolder holder, int max, CancellationToken cancellationToken);

    /// <summary>How many of those there are, and how many are overdue on a day.</summary>
    Task<(int Open, int Overdue)> CountOpenOfAsync(TaskHolder holder, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Tasks due between two days, done ones too, by due date.</summary>
    Task<IReadOnlyList<WorkTask>> GetDueAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>Open tasks whose limit passed before a day and that were not escalated; tracked.</summary>
    Task<IReadOnlyList<WorkTask>> GetToEscalateAsync(DateOnly day, int max, CancellationToken cancellationToken);

    /// <summary>Open tasks due up to a day for which no reminder went out; tracked.</summary>
    Task<IReadOnlyList<WorkTask>> GetToRemindAsync(DateOnly dueUpTo, int max, CancellationToken cancellationToken);
}

/// <summary>Whose tasks.</summary>
/// <param name="UserId">Account.</param>
/// <param name="Roles">Roles held in the county.</param>
/// <param name="ContractorId">The contractor for which the person works there; null for the county's own people.</param>
public sealed record TaskHolder(Guid UserId, IReadOnlyCollection<string> Roles, Guid? ContractorId);
