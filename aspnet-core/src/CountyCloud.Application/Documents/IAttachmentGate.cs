namespace CountyCloud.Documents;

/// <summary>Opens files of one field's documents to people who do not see the county's programme as a whole, such as participants of the trace system.</summary>
public interface IAttachmentGate
{
    /// <summary>True when the caller may read the files of a document of this field.</summary>
    Task<bool> MayReadAsync(DocumentType documentType, Guid documentId, CancellationToken cancellationToken);
}
