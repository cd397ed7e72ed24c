namespace CountyCloud.Documents;

/// <summary>Takes files in and gives them out; for the endpoints that stream them.</summary>
public interface IAttachmentStore
{
    /// <summary>Keeps an uploaded file; what it is, is found from its content.</summary>
    /// <exception cref="Framework.Errors.BusinessException">It is empty, too large or of a kind that is not taken.</exception>
    Task<AttachmentDto> UploadAsync(string fileName, byte[] content, CancellationToken cancellationToken);

    /// <summary>Opens a file.</summary>
    /// <exception cref="Framework.Errors.EntityNotFoundException">There is none in this county that the caller may see.</exception>
    Task<(AttachmentDto Attachment, Stream Content)> OpenAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>Limits of files.</summary>
public static class AttachmentLimits
{
    /// <summary>Largest file, bytes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>Most files that one document or decision takes at once.</summary>
    public const int MaxFiles = 50;
}
