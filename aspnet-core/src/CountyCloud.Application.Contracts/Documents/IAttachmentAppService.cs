using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Documents;

/// <summary>Files of documents. They are uploaded first (<c>POST /api/uploads/attachment</c>) and named when the document is saved.</summary>
public interface IAttachmentAppService : IApplicationService
{
    /// <summary>Files of one document. Who sees the trace system only reads the files of what they record for.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects, CountyCloudPermissions.Trace)]
    Task<ListResultDto<AttachmentDto>> GetListAsync(AttachmentListInput input, CancellationToken cancellationToken);
}

/// <summary>Which document.</summary>
public sealed record AttachmentListInput
{
    /// <summary>Kind of document.</summary>
    public DocumentType DocumentType { get; init; }

    /// <summary>Document.</summary>
    public Guid DocumentId { get; init; }
}

/// <summary>A file.</summary>
/// <param name="Id">Id; the file is at <c>/api/downloads/attachment/{id}</c>.</param>
/// <param name="FileName">Name.</param>
/// <param name="ContentType">Media type, found from the content.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Hash of the content, lower-case hexadecimal.</param>
/// <param name="Category">What it is in its document.</param>
/// <param name="UploaderName">Who uploaded it.</param>
/// <param name="CreationTime">UTC time.</param>
public sealed record AttachmentDto(Guid Id, string FileName, string ContentType, long Size, string Sha256, string? Category, string UploaderName, DateTime CreationTime);
