using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Governance;

/// <summary>The archive of the programme: every document with its papers (GOV-43, F-53). The whole of it is at <c>/api/downloads/programme-archive.xlsx</c>.</summary>
public interface IProgrammeArchiveAppService : IApplicationService
{
    /// <summary>Documents, newest first; a contractor's people see their own.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<ArchivedDocumentDto>> GetListAsync(ArchiveListInput input, CancellationToken cancellationToken);

    /// <summary>How many documents and papers there are of each kind.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ListResultDto<ArchivedKindDto>> GetKindsAsync(CancellationToken cancellationToken);

    /// <summary>Documents that a decision or a record can point to, newest first (GOV-37, GOV-41); a contractor's people see their own.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<ListResultDto<DocumentLinkDto>> GetLinksAsync(CancellationToken cancellationToken);
}

/// <summary>Which documents.</summary>
public sealed record ArchiveListInput : PagedAndSortedInput
{
    /// <summary>Only of this kind.</summary>
    public DocumentType? DocumentType { get; init; }

    /// <summary>Only documents with papers, or only those without.</summary>
    public bool? HasPapers { get; init; }
}

/// <summary>A document of the archive.</summary>
/// <param name="DocumentType">Kind.</param>
/// <param name="Id">Document.</param>
/// <param name="Number">Number; empty when only its papers are known.</param>
/// <param name="Title">Title.</param>
/// <param name="ContractorId">Contractor whose document it is.</param>
/// <param name="CreationTime">UTC time.</param>
/// <param name="Papers">Files.</param>
public sealed record ArchivedDocumentDto(DocumentType DocumentType, Guid Id, string Number, string Title, Guid? ContractorId, DateTime CreationTime, IReadOnlyList<ArchivedPaperDto> Papers);

/// <summary>A document that can be pointed to.</summary>
public sealed record DocumentLinkDto(Guid Id, DocumentType DocumentType, string Number, string Title);

/// <summary>A file of the archive.</summary>
public sealed record ArchivedPaperDto(Guid Id, string FileName, string? Category, long Size, string Sha256, DateTime CreationTime);

/// <summary>A kind of document in the archive.</summary>
public sealed record ArchivedKindDto(DocumentType DocumentType, int Documents, int Papers);
