using CountyCloud.Documents;

namespace CountyCloud.Tasks;

/// <summary>A task to be opened.</summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="DocumentType">Kind of document it is about.</param>
/// <param name="DocumentId">Document it is about.</param>
/// <param name="Title">What people read.</param>
/// <param name="Roles">Roles of which anybody may do it; null when it is one person's.</param>
/// <param name="UserId">The one person who is to do it.</param>
/// <param name="ContractorId">The contractor whose people are to do it.</param>
/// <param name="DueOn">Last day.</param>
public sealed record NewWorkTask(
    WorkTaskKind Kind, DocumentType DocumentType, Guid DocumentId, string Title, IReadOnlyCollection<string>? Roles = null, Guid? UserId = null, Guid? ContractorId = null, DateOnly? DueOn = null);
