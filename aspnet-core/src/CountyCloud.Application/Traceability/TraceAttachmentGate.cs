using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <summary>
/// Lets participants read the files of the subjects and sites that they record for, of tests of lots that they have, photos of their events, of their cases of supply-chain service and devices at their sites,
/// and what the product library shows everybody who uses it.
/// </summary>
internal sealed class TraceAttachmentGate(
    TraceScope scope, IRepository<TraceSite> sites, IRepository<QualityTest> tests, ILotQueries events, IRepository<Lot> lots, IRepository<SupplyCase> cases, IRepository<TraceDevice> devices, IPermissionChecker permissions) : IAttachmentGate
{
    /// <inheritdoc />
    public async Task<bool> MayReadAsync(DocumentType documentType, Guid documentId, CancellationToken cancellationToken)
    {
        if (documentType is DocumentType.Product or DocumentType.ProductStandard or DocumentType.ProductCatalogue or DocumentType.Certificate or DocumentType.VisualIdentity)
        {
            return await permissions.IsGrantedAsync(CountyCloudPermissions.Products, cancellationToken);
        }

        if (documentType is not (DocumentType.TraceSubject or DocumentType.TraceSite or DocumentType.QualityTest or DocumentType.TraceEvent or DocumentType.SupplyCase or DocumentType.TraceDevice))
        {
            return false;
        }

        if (await scope.GetVisibleSubjectIdsAsync(cancellationToken) is not { } own)
        {
            return true;
        }

        return await SubjectOfAsync(documentType, documentId, cancellationToken) is { } subject && own.Contains(subject);
    }

    private async Task<Guid?> SubjectOfAsync(DocumentType documentType, Guid id, CancellationToken cancellationToken) => documentType switch
    {
        DocumentType.TraceSubject => id,
        DocumentType.TraceSite => (await sites.FindAsync(id, cancellationToken))?.HolderId,
        DocumentType.SupplyCase => (await cases.FindAsync(id, cancellationToken))?.Content.ProducerId,
        DocumentType.TraceDevice => (await devices.FindAsync(id, cancellationToken))?.Content.SiteId is { } site ? (await sites.FindAsync(site, cancellationToken))?.HolderId : null,
        DocumentType.TraceEvent => await events.FindSubjectOfEventAsync(id, cancellationToken),
        _ => (await tests.FindAsync(id, cancellationToken))?.LotId is { } lot ? (await lots.FindAsync(lot, cancellationToken))?.HolderSubjectId : null,
    };
}
