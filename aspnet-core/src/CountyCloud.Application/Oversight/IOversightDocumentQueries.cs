using CountyCloud.Framework.Application;

namespace CountyCloud.Oversight;

/// <summary>Reads items of disclosure and complaints of the current county.</summary>
public interface IOversightDocumentQueries
{
    /// <summary>Items of disclosure.</summary>
    Task<PagedResultDto<DisclosureListItemDto>> GetDisclosureAsync(DisclosureListInput input, CancellationToken cancellationToken);

    /// <summary>The published item about a document; null when there is none.</summary>
    Task<Guid?> FindPublishedAboutAsync(DisclosureKind kind, Guid subjectId, CancellationToken cancellationToken);

    /// <summary>Complaints: all, or those given to one of the roles or to the contractor.</summary>
    Task<PagedResultDto<ComplaintListItemDto>> GetComplaintsAsync(ComplaintListInput input, bool all, IReadOnlyCollection<string> roles, Guid? contractorId, DateOnly today, CancellationToken cancellationToken);

    /// <summary>The complaint with this hash of a receipt number; null when there is none.</summary>
    Task<Guid?> FindComplaintAsync(string receiptHash, CancellationToken cancellationToken);

    /// <summary>Counts of complaints.</summary>
    Task<ComplaintSummaryDto> GetComplaintSummaryAsync(DateOnly today, CancellationToken cancellationToken);
}
