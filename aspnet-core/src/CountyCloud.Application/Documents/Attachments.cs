using System.Security.Cryptography;
using CountyCloud.Contractors;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Blobs;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Users;
using CountyCloud.Permissions;

namespace CountyCloud.Documents;

/// <summary>Reads attachments.</summary>
public interface IAttachmentQueries
{
    /// <summary>Files of a document, oldest first.</summary>
    Task<IReadOnlyList<Attachment>> GetAsync(DocumentType documentType, Guid documentId, CancellationToken cancellationToken);
}

/// <summary>Takes files in, ties them to documents and gives them out again.</summary>
public sealed class Attachments(
    IRepository<Attachment> repository, IAttachmentQueries queries, IBlobContainer blobs, IUnitOfWork unitOfWork, ICurrentUser user, CurrentContractor contractor, IPermissionChecker permissions,
    IEnumerable<IAttachmentGate> gates, IGuidGenerator ids) : IAttachmentAppService, IAttachmentStore
{
    /// <inheritdoc />
    public async Task<ListResultDto<AttachmentDto>> GetListAsync(AttachmentListInput input, CancellationToken cancellationToken) =>
        new([.. await VisibleAsync(input, cancellationToken)]);

    /// <inheritdoc />
    public async Task<AttachmentDto> UploadAsync(string fileName, byte[] content, CancellationToken cancellationToken)
    {
        if (content.Length is 0 or > AttachmentLimits.MaxBytes)
        {
            throw new BusinessException("Documents:FileSize", 400).WithData("name", fileName).WithData("megabytes", AttachmentLimits.MaxBytes / 1024 / 1024);
        }

        var contentType = AttachmentFormat.Of(content, fileName) ?? throw new BusinessException("Documents:FileKind", 400).WithData("name", fileName);
        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        var attachment = new Attachment(
            ids.Create(), name.Length > 200 ? name[^200..] : name, contentType, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)), user.Id ?? Guid.Empty, user.UserName ?? string.Empty, await contractor.GetIdAsync(cancellationToken));

        // The file first: a row without a file would be a broken promise, a file without a row only takes room.
        await blobs.SaveAsync(attachment.BlobName, new MemoryStream(content), cancellationToken);
        repository.Add(attachment);
        await unitOfWork.SaveAsync(cancellationToken);
        return ToDto(attachment);
    }

    /// <inheritdoc />
    public async Task<(AttachmentDto Attachment, Stream Content)> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var attachment = await repository.GetAsync(id, cancellationToken);
        if (!attachment.IsOpenTo(await contractor.GetIdAsync(cancellationToken))
            || (attachment.UploaderId != user.Id && !await MayReadAsync(attachment.DocumentType, attachment.DocumentId, cancellationToken)))
        {
            throw new EntityNotFoundException(typeof(Attachment), id);
        }

        return (ToDto(attachment), await blobs.OpenReadAsync(attachment.BlobName, cancellationToken) ?? throw new EntityNotFoundException(typeof(Attachment), id));
    }

    /// <summary>Ties uploaded files to a document; to be called inside the use case that keeps the document.</summary>
    /// <exception cref="EntityNotFoundException">A file is not of this county.</exception>
    /// <exception cref="BusinessException">A file belongs to another document or was uploaded by somebody else.</exception>
    public async Task<IReadOnlyList<Attachment>> AttachAsync(DocumentType documentType, Guid documentId, IReadOnlyCollection<Guid>? attachmentIds, string? category, CancellationToken cancellationToken)
    {
        if (attachmentIds is null || attachmentIds.Count == 0)
        {
            return [];
        }

        if (attachmentIds.Count > AttachmentLimits.MaxFiles)
        {
            throw new BusinessException("Documents:TooManyFiles", 400).WithData("max", AttachmentLimits.MaxFiles);
        }

        var attachments = new List<Attachment>();
        foreach (var id in attachmentIds.Distinct())
        {
            var attachment = await repository.GetAsync(id, cancellationToken);
            attachment.AttachTo(documentType, documentId, category, user.Id ?? Guid.Empty);
            attachments.Add(attachment);
        }

        return attachments;
    }

    private async Task<IEnumerable<AttachmentDto>> VisibleAsync(AttachmentListInput input, CancellationToken cancellationToken)
    {
        if (!await MayReadAsync(input.DocumentType, input.DocumentId, cancellationToken))
        {
            return [];
        }

        var own = await contractor.GetIdAsync(cancellationToken);
        return (await queries.GetAsync(input.DocumentType, input.DocumentId, cancellationToken)).Where(a => a.IsOpenTo(own)).Select(ToDto);
    }

    // Who does not see the programme reads the files of their own field's documents only.
    private async Task<bool> MayReadAsync(DocumentType? documentType, Guid? documentId, CancellationToken cancellationToken)
    {
        if (user.Id is null || await permissions.IsGrantedAsync(CountyCloudPermissions.Projects, cancellationToken))
        {
            return true;
        }

        foreach (var gate in gates)
        {
            if (documentType is { } type && documentId is { } id && await gate.MayReadAsync(type, id, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private static AttachmentDto ToDto(Attachment a) => new(a.Id, a.FileName, a.ContentType, a.Size, a.Sha256, a.Category, a.UploaderName, a.CreationTime);
}
