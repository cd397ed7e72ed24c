using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;

namespace CountyCloud.Documents;

/// <summary>A file is attached to one document only, by the person who uploaded it.</summary>
public sealed class AttachmentIsAttachedOnceRule(Attachment attachment, DocumentType documentType, Guid documentId, Guid userId) : IBusinessRule
{
    private readonly bool _isThere = attachment.DocumentId == documentId && attachment.DocumentType == documentType;

    /// <inheritdoc />
    public bool IsBroken => !_isThere && (attachment.DocumentId is not null || attachment.UploaderId != userId);

    /// <inheritdoc />
    public BusinessException ToException() => new BusinessException("Documents:AttachmentTaken", 400).WithData("name", attachment.FileName);
}
