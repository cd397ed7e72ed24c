using CountyCloud.Documents;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Traceability;

/// <summary>Lets participants read the files of the subjects and sites that they record for.</summary>
internal sealed class TraceAttachmentGate(TraceScope scope, IRepository<TraceSite> sites) : IAttachmentGate
{
    /// <inheritdoc />
    public async Task<bool> MayReadAsync(DocumentType documentType, Guid documentId, CancellationToken cancellationToken)
    {
        if (documentType is not (DocumentType.TraceSubject or DocumentType.TraceSite))
        {
            return false;
        }

        return await scope.GetVisibleSubjectIdsAsync(cancellationToken) is not { } own
            || own.Contains(documentType == DocumentType.TraceSubject ? documentId : (await sites.FindAsync(documentId, cancellationToken))?.HolderId ?? Guid.Empty);
    }
}
