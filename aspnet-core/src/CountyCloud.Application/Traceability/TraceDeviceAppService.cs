using System.Globalization;
using CountyCloud.Administration;
using CountyCloud.Counties;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Features;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceDeviceAppService"/>
public sealed class TraceDeviceAppService(
    IRepository<TraceDevice> devices, ITraceDeviceStore store, ITraceParties parties, CountyDocuments documents, TraceScope scope, IFeatureChecker features, ICurrentTenant tenant,
    IGuidGenerator ids) : ITraceDeviceAppService
{
    private const int Reports = 50;
    private const int Pictures = 12;

    private static readonly string[] Office = [CountyCloudPermissions.TraceManage];

    /// <inheritdoc />
    public async Task<PagedResultDto<TraceDeviceListItemDto>> GetListAsync(TraceDeviceListInput input, CancellationToken cancellationToken) =>
        await store.GetListAsync(input, await scope.GetVisibleSubjectIdsAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<TraceDeviceDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var device = await documents.VisitAsync(devices, id, _ => true, cancellationToken);
        if (await scope.GetVisibleSubjectIdsAsync(cancellationToken) is { } own && (await SiteAsync(device.Content.SiteId, cancellationToken) is not { } site || !own.Contains(site.SubjectId)))
        {
            throw new EntityNotFoundException(typeof(TraceDevice), id);
        }

        return await ToDtoAsync(device, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<TraceDeviceDto> CreateAsync(SaveTraceDeviceInput input, CancellationToken cancellationToken)
    {
        var content = await SoundAsync(input.Content, cancellationToken);
        return await ToDtoAsync(
            await documents.AddAsync(devices, input, async () =>
            {
                var head = await documents.HeadAsync("TDV", input.Title, null, cancellationToken);
                return new TraceDevice(ids.Create(), head, TraceIdentifiers.Of(tenant.Name!, TraceIdentifierKind.Item, Uri.EscapeDataString(head.Number)), content);
            }, cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<TraceDeviceDto> UpdateAsync(Guid id, SaveTraceDeviceInput input, CancellationToken cancellationToken)
    {
        var content = await SoundAsync(input.Content, cancellationToken);
        return await StepAsync(id, input, device => device.Edit(input.Title, content), cancellationToken);
    }

    /// <inheritdoc />
    public Task<TraceDeviceDto> AddStandardAsync(Guid id, AddDeviceStandardInput input, CancellationToken cancellationToken) => StepAsync(
        id, input, device => device.AddStandard(ids.Create(), input.Content, input.AttachmentIds.Count == 1 ? input.AttachmentIds[0] : null, documents.Today, documents.UserName), cancellationToken);

    /// <inheritdoc />
    public async Task<TraceDeviceDto> PutIntoUseAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken)
    {
        var isAsked = await IsStandardAskedAsync(cancellationToken);
        return await StepAsync(id, input, device => device.PutIntoUse(isAsked, documents.Today), cancellationToken);
    }

    /// <inheritdoc />
    public Task<TraceDeviceDto> RetireAsync(Guid id, CountyDocumentStepInput input, CancellationToken cancellationToken) => StepAsync(id, input, device => device.Retire(documents.Today), cancellationToken);

    private Task<bool> IsStandardAskedAsync(CancellationToken cancellationToken) => features.IsEnabledAsync(AdministrationFeatures.TraceDeviceStandards, cancellationToken);

    private async Task<TraceSiteFacts?> SiteAsync(Guid? siteId, CancellationToken cancellationToken) => siteId is { } id ? (await parties.GetSitesAsync([id], cancellationToken)).GetValueOrDefault(id) : null;

    private async Task<TraceDeviceContent> SoundAsync(TraceDeviceContent content, CancellationToken cancellationToken)
    {
        if (content.SiteId is { } site && await SiteAsync(site, cancellationToken) is not { IsActive: true })
        {
            throw new BusinessException("Traceability:DeviceSiteUnknown", 400);
        }

        var client = string.IsNullOrWhiteSpace(content.ClientId) ? null : content.ClientId.Trim();
        if (client is not null && !await store.MayWriteAsync(client, cancellationToken))
        {
            throw new BusinessException("Traceability:DeviceCredentialUnknown", 400).WithData("client", client);
        }

        return content with { ClientId = client };
    }

    private async Task<TraceDeviceDto> StepAsync(Guid id, CountyDocumentStepInput input, Action<TraceDevice> step, CancellationToken cancellationToken) =>
        await ToDtoAsync(await documents.ChangeAsync(devices, id, input, device =>
        {
            step(device);
            return Task.CompletedTask;
        }, cancellationToken), cancellationToken);

    private async Task<TraceDeviceDto> ToDtoAsync(TraceDevice device, CancellationToken cancellationToken)
    {
        var isAsked = await IsStandardAskedAsync(cancellationToken);
        var isThere = device.State != TraceDeviceState.Retired;
        DocumentAction[] actions =
        [
            new("putIntoUse", device.State == TraceDeviceState.Registered, Office, new DeviceMeetsANationalStandardRule(device, isAsked, documents.Today)), new("addStandard", isThere, Office), new("update", isThere, Office),
            new("retire", isThere, Office),
        ];
        var reports = await store.GetReportsAsync(device.Id, onlyPictures: false, Reports, cancellationToken);
        var pictures = await store.GetReportsAsync(device.Id, onlyPictures: true, Pictures, cancellationToken);
        return new TraceDeviceDto(
            await documents.ToDtoAsync(device, actions, cancellationToken), device.Content, device.State, device.Identifier, (await SiteAsync(device.Content.SiteId, cancellationToken))?.Name, device.InUseSince, device.RetiredOn, isAsked,
            [.. device.Standards.OrderByDescending(s => s.Id).Select(s => new DeviceStandardDto(s.Content.StandardNumber, s.Content.StandardName, s.IsNational, s.Content.ProofUntil, s.Day, s.ByName))], reports.TotalCount, reports.Items,
            [.. pictures.Items.Select(p => new TraceDevicePictureDto(p.PhotoId!.Value, p.EventTime.AddHours(8).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)))]);
    }
}
