using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceSiteAppService"/>
public sealed class TraceSiteAppService(
    IRepository<TraceSite> sites, IRepository<TraceSubject> subjects, ITraceSubjectQueries queries, CountyDocuments documents, TraceScope scope, TraceImporter importer, IGs1KeyDirectory keys, IDocumentNumbers numbers,
    ICountyConfiguration configuration, IUnitOfWork unitOfWork, ICurrentTenant tenant, IGuidGenerator ids) : ITraceSiteAppService
{
    private static readonly string[] Office = [CountyCloudPermissions.TraceManage];

    /// <inheritdoc />
    public async Task<PagedResultDto<TraceSiteListItemDto>> GetListAsync(TraceSiteListInput input, CancellationToken cancellationToken) =>
        await queries.GetSitesAsync(input, await scope.GetVisibleSubjectIdsAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<TraceSiteDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await VisitAsync(id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<TraceSiteDto> CreateAsync(SaveTraceSiteInput input, CancellationToken cancellationToken)
    {
        var holder = await HolderAsync(input.HolderId, cancellationToken);
        await scope.CheckMayActForAsync(holder.Id, cancellationToken);
        var site = await documents.AddAsync(sites, input, () => NewAsync(input.Title, input.Content, Split(input.Products), holder.Id, cancellationToken), cancellationToken);
        return await ToDtoAsync(site, cancellationToken);
    }

    /// <inheritdoc />
    public Task<TraceSiteDto> UpdateAsync(Guid id, SaveTraceSiteInput input, CancellationToken cancellationToken) => StepAsync(id, input, site =>
    {
        site.Edit(input.Title, input.Content, Split(input.Products));
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<TraceSiteDto> AddPhotoAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, site =>
    {
        site.SetPhoto(input.AttachmentIds.Count == 1 ? input.AttachmentIds[0] : throw new BusinessException("Traceability:PaperNeedsOneFile", 400));
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<TraceSiteDto> AddRecordAsync(Guid id, ProductionRecordInput input, CancellationToken cancellationToken) => StepAsync(id, input, site =>
    {
        site.Record(ids.Create(), input.Content, documents.Today, documents.UserName);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<TraceSiteDto> ChangeHolderAsync(Guid id, TraceHolderInput input, CancellationToken cancellationToken) => StepAsync(id, input, async site =>
        site.ChangeHolder(new TraceHolding((await HolderAsync(input.HolderId, cancellationToken)).Id, input.Since, documents.UserName)), cancellationToken);

    /// <inheritdoc />
    public Task<TraceSiteDto> AssignGlnAsync(Guid id, TraceGlnInput input, CancellationToken cancellationToken) => StepAsync(id, input, async site =>
    {
        var gln = input.Gln.Trim();
        site.AssignGln(gln, TraceIdentifiers.IsKey(gln) ? await keys.RegisterAsync(gln, cancellationToken) : Gs1KeyStanding.Unknown, ids.Create(), documents.Today, documents.UserName);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<TraceSiteDto> CloseAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, site =>
    {
        site.Close();
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public async Task<TraceImportDto> ImportAsync(TraceImportInput input, CancellationToken cancellationToken)
    {
        var result = new TraceImportDto(0, 0, 0);
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var holders = await queries.GetAllSubjectsAsync(cancellationToken);
            var known = (await queries.GetAllSitesAsync(cancellationToken)).ToList();
            result = await importer.RunAsync(input, async row =>
            {
                var title = row.Need("title", 256);
                var name = row.Need("holderName", 256);
                var holder = holders.FirstOrDefault(s => s.State != TraceSubjectState.Cancelled && (s.Code == name || s.Number == name || s.Title == name)) ?? throw new BusinessException("Traceability:HolderUnknown", 400).WithData("name", name);
                var content = new TraceSiteContent
                {
                    Kind = row.NeedEnum<TraceSiteKind>("kind"), AreaMu = row.Number("areaMu"), Latitude = (double?)row.Number("latitude"), Longitude = (double?)row.Number("longitude"), Township = row.Need("township", 64),
                    Village = row.Text("village", 64), Address = row.Text("address", 256), Capacity = row.Number("capacity"), CapacityUnit = row.Text("capacityUnit", 16), MemberCount = (int?)row.Number("memberCount"),
                };
                var products = Split(row.Text("products", 1000));
                var there = known.Find(s => s.State == TraceSiteState.InUse && s.HolderId == holder.Id && s.Content.Kind == content.Kind && s.Title == title);
                if (there is null)
                {
                    var fresh = await NewAsync(title, content, products, holder.Id, cancellationToken);
                    sites.Add(fresh);
                    known.Add(fresh);
                    return ImportedRow.Added;
                }

                content = content with { Mode = there.Content.Mode, IsProductionBase = there.Content.IsProductionBase };
                if (there.Content == content && there.ProductCodes.SequenceEqual(products))
                {
                    return ImportedRow.Unchanged;
                }

                there.Edit(title, content, products);
                return ImportedRow.Changed;
            });
            await unitOfWork.SaveAsync(cancellationToken);
        }, cancellationToken);
        return result;
    }

    private static IReadOnlyList<string> Split(string? products) => (products ?? string.Empty).Split([';', '；', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private async Task<TraceSite> NewAsync(string title, TraceSiteContent content, IReadOnlyList<string> products, Guid holderId, CancellationToken cancellationToken)
    {
        var code = TraceSubjectCode.Of((await configuration.GetProfileAsync(cancellationToken))?.DivisionCode, TraceSubjectCode.Site, await numbers.NextAsync("TPC", cancellationToken));
        return new TraceSite(
            ids.Create(), await documents.HeadAsync("TP", title, null, cancellationToken), content, products, code, ids.Create(), TraceIdentifiers.Of(tenant.Name!, TraceIdentifierKind.Site, code),
            new TraceHolding(holderId, documents.Today, documents.UserName));
    }

    private async Task<TraceSubject> HolderAsync(Guid id, CancellationToken cancellationToken) =>
        await subjects.FindAsync(id, cancellationToken) is { State: not TraceSubjectState.Cancelled } holder ? holder : throw new BusinessException("Traceability:HolderUnknown", 400).WithData("name", id);

    private async Task<TraceSite> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        var site = await documents.VisitAsync(sites, id, _ => true, cancellationToken);
        if (await scope.GetVisibleSubjectIdsAsync(cancellationToken) is { } own && !own.Contains(site.HolderId))
        {
            throw new EntityNotFoundException(typeof(TraceSite), id);
        }

        return site;
    }

    private async Task<TraceSiteDto> StepAsync(Guid id, CountyDocumentStepInput input, Func<TraceSite, Task> step, CancellationToken cancellationToken)
    {
        var site = await VisitAsync(id, cancellationToken);
        await scope.CheckMayActForAsync(site.HolderId, cancellationToken);
        return await ToDtoAsync(await documents.ChangeAsync(sites, id, input, step, cancellationToken), cancellationToken);
    }

    private async Task<TraceSiteDto> ToDtoAsync(TraceSite site, CancellationToken cancellationToken)
    {
        var own = await scope.GetOwnSubjectIdsAsync(cancellationToken);
        var isOwn = site.State == TraceSiteState.InUse && (own is null || own.Contains(site.HolderId));
        var isOffice = site.State == TraceSiteState.InUse;
        DocumentAction[] actions = [new("update", isOwn, []), new("addPhoto", isOwn, []), new("addRecord", isOwn, []), new("changeHolder", isOffice, Office), new("assignGln", isOffice, Office), new("close", isOffice, Office)];
        var names = await queries.GetNamesAsync([.. site.Holdings.Select(h => h.SubjectId)], cancellationToken);
        return new TraceSiteDto(
            await documents.ToDtoAsync(site, actions, cancellationToken), site.Content, site.State, site.Code, site.Identifier, site.Gln, site.HolderId, names.GetValueOrDefault(site.HolderId, string.Empty), site.ProductCodes, site.PhotoId,
            [.. site.Holdings.Select(h => new TraceHoldingDto(h.SubjectId, names.GetValueOrDefault(h.SubjectId, string.Empty), h.Since, h.ByName))],
            [.. site.Identifiers.OrderBy(i => i.Since).ThenBy(i => i.Id).Select(i => new TraceIdentifierSince(i.Uri, i.Since))],
            [.. site.Records.OrderByDescending(r => r.Content.Day).ThenByDescending(r => r.Id).Select(r => new ProductionRecordDto(r.Content.Kind, r.Content.Day, r.Content.Text, r.Content.Quantity, r.Content.Unit, r.ByName))]);
    }
}
