using CountyCloud.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Documents;

/// <inheritdoc cref="IAttachmentQueries"/>
internal sealed class AttachmentQueries(CountyCloudDbContext context) : IAttachmentQueries
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<Attachment>> GetAsync(DocumentType documentType, Guid documentId, CancellationToken cancellationToken) =>
        await context.Set<Attachment>().AsNoTracking().Where(a => a.DocumentType == documentType && a.DocumentId == documentId)
            .OrderBy(a => a.Id).Take(Framework.Application.PagedAndSortedInput.MaxMaxResultCount).ToListAsync(cancellationToken);
}
