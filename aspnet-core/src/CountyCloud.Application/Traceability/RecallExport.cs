using CountyCloud.Framework.Entities;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="IRecallExport"/>
internal sealed class RecallExport(IRepository<Recall> recalls, IRecallQueries queries) : IRecallExport
{
    /// <inheritdoc />
    public async Task<RecallExportDto> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var recall = await recalls.GetAsync(id, cancellationToken);
        return new RecallExportDto(recall.Number, queries.ReadItemsAsync(recall.Id, recall.Version));
    }
}
