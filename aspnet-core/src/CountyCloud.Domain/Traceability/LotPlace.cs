namespace CountyCloud.Traceability;

/// <summary>A place as the book of lots sees it.</summary>
/// <param name="SiteId">Site; null for a party.</param>
/// <param name="SubjectId">Trace subject that has it.</param>
/// <param name="SubjectName">Its name.</param>
/// <param name="IsFiled">Its filing is valid.</param>
/// <param name="IsCancelled">Its filing was cancelled.</param>
public sealed record LotPlace(Guid? SiteId, Guid SubjectId, string SubjectName, bool IsFiled, bool IsCancelled);
