using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Documents;

/// <summary>A file that belongs to a document or a decision. Its content never changes; a better one is another attachment (PLAT-13).</summary>
public sealed class Attachment : AggregateRoot, IMultiTenant
{
    // Documents that a contractor and the county keep together. Papers that the county adds to anything else (bids, cases, audits,
    // objections, complaints) may be about somebody else and stay with the county.
    private static readonly HashSet<DocumentType> KeptWithTheContractor =
    [
        Documents.DocumentType.ImplementationPlan, Documents.DocumentType.PlanChange, Documents.DocumentType.MonthlyPlan, Documents.DocumentType.MonthlyReport, Documents.DocumentType.SiteInspection,
        Documents.DocumentType.SubProject, Documents.DocumentType.DesignScheme, Documents.DocumentType.NodeAcceptance, Documents.DocumentType.SubProjectAcceptance, Documents.DocumentType.ProjectAcceptance,
        Documents.DocumentType.Rectification, Documents.DocumentType.HaltOrder, Documents.DocumentType.Payment, Documents.DocumentType.Reallocation, Documents.DocumentType.Contract, Documents.DocumentType.ContractAmendment,
        Documents.DocumentType.Meeting, Documents.DocumentType.Asset, Documents.DocumentType.Handover,
    ];

    private Attachment()
    {
    }

    /// <summary>A file that was just uploaded and belongs to nothing yet.</summary>
    public Attachment(Guid id, string fileName, string contentType, long size, string sha256, Guid uploaderId, string uploaderName, Guid? contractorId)
    {
        Id = id;
        FileName = fileName;
        ContentType = contentType;
        Size = size;
        Sha256 = sha256;
        UploaderId = uploaderId;
        UploaderName = uploaderName;
        ContractorId = contractorId;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Name of the file.</summary>
    public string FileName { get; private set; } = string.Empty;

    /// <summary>Media type found from the content.</summary>
    public string ContentType { get; private set; } = string.Empty;

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Hash of the content, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = string.Empty;

    /// <summary>Account that uploaded it.</summary>
    public Guid UploaderId { get; private set; }

    /// <summary>User name of that account.</summary>
    public string UploaderName { get; private set; } = string.Empty;

    /// <summary>Contractor for which it was uploaded; null for the county's own. Other contractors never see it.</summary>
    public Guid? ContractorId { get; private set; }

    /// <summary>Kind of document it belongs to; null until it is attached.</summary>
    public DocumentType? DocumentType { get; private set; }

    /// <summary>Document it belongs to; null until it is attached.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>What it is in that document, for example invoice, photograph, opinion.</summary>
    public string? Category { get; private set; }

    /// <summary>Place in the blob container.</summary>
    public string BlobName => $"attachments/{Id:N}";

    /// <summary>True for a picture that a browser shows.</summary>
    public bool IsPicture => ContentType.StartsWith("image/", StringComparison.Ordinal);

    /// <inheritdoc />
    public override string AuditName => FileName;

    /// <summary>True when people of a contractor may read it: their own, and what the county adds to a document it keeps with them.</summary>
    /// <param name="contractorId">The contractor; null for the county's own people, who read all.</param>
    public bool IsOpenTo(Guid? contractorId) =>
        contractorId is null || ContractorId == contractorId || (ContractorId is null && DocumentType is { } type && KeptWithTheContractor.Contains(type));

    /// <summary>Makes it part of a document; once and for all, and only by whoever uploaded it.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It belongs to another document, or somebody else uploaded it.</exception>
    public void AttachTo(DocumentType documentType, Guid documentId, string? category, Guid userId)
    {
        CheckRule(new AttachmentIsAttachedOnceRule(this, documentType, documentId, userId));
        DocumentType = documentType;
        DocumentId = documentId;
        Category = category ?? Category;
    }
}
