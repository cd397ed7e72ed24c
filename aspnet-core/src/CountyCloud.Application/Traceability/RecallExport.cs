using CountyCloud.Counties;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="IRecallExport"/>
internal sealed class RecallExport(IRepository<Recall> recalls, IRecallQueries queries, CountyDocuments documents) : IRecallExport
{
    /// <inheritdoc />
    public async Task<RecallExportDto> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var recall = await documents.VisitAsync(recalls, id, isOpen: null, cancellationToken);
        return new RecallExportDto(recall.Number, queries.ReadItemsAsync(recall.Id, recall.Version));
    }
}
