using CountyCloud.Administration.Integration;
using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using CountyCloud.Permissions;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ITraceDeviceStore"/>
internal sealed class TraceDeviceStore(CountyCloudDbContext context, CountyCloudDbContextBase platform) : ITraceDeviceStore
{
    private IQueryable<TraceSite> Sites => context.Set<TraceSite>().IgnoreAutoIncludes();

    private IQueryable<TraceDeviceReport> Reports => context.Set<TraceDeviceReport>();

    /// <inheritdoc />
    public Task<PagedResultDto<TraceDeviceListItemDto>> GetListAsync(TraceDeviceListInput input, IReadOnlyCollection<Guid>? holders, CancellationToken cancellationToken)
    {
        var standards = context.Set<DeviceStandard>();
        var rows = context.Set<TraceDevice>().AsNoTracking().IgnoreAutoIncludes().Where(x =>
            (input.State == null || x.State == input.State) && (input.Kind == null || x.Content.Kind == input.Kind) && (input.SiteId == null || x.Content.SiteId == input.SiteId)
            && (input.HasNationalStandard == null || standards.Any(s => s.DeviceId == x.Id && (s.Content.StandardNumber.StartsWith("GB ") || s.Content.StandardNumber.StartsWith("GB/"))) == input.HasNationalStandard));
        if (holders is not null)
        {
            rows = rows.Where(x => Sites.Any(s => s.Id == x.Content.SiteId && holders.Contains(s.HolderId)));
        }

        return rows.Matching(input, text => x => x.Number.Contains(text) || x.Title.Contains(text) || x.Content.SerialNumber!.Contains(text) || x.Content.Model!.Contains(text) || Sites.Any(s => s.Id == x.Content.SiteId && s.Title.Contains(text)))
            .PageAsync(
                input,
                x => new TraceDeviceListItemDto(
                    x.Id, x.Number, x.Title, x.Content.Kind, Sites.Where(s => s.Id == x.Content.SiteId).Select(s => s.Title).FirstOrDefault(), standards.Any(s => s.DeviceId == x.Id && (s.Content.StandardNumber.StartsWith("GB ") || s.Content.StandardNumber.StartsWith("GB/"))),
                    Reports.Where(r => r.DeviceId == x.Id).Max(r => (DateTime?)r.EventTime), x.State, x.CreationTime),
                cancellationToken, ("lastReport", x => Reports.Where(r => r.DeviceId == x.Id).Max(r => (DateTime?)r.EventTime)));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<TraceDevice>> FindAsync(IReadOnlyCollection<string> identifiers, CancellationToken cancellationToken) =>
        await context.Set<TraceDevice>().AsNoTracking().IgnoreAutoIncludes().Where(d => identifiers.Contains(d.Identifier)).OrderBy(d => d.Id).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public Task<TraceDevice?> FindByNumberAsync(string number, CancellationToken cancellationToken) =>
        context.Set<TraceDevice>().AsNoTracking().IgnoreAutoIncludes().SingleOrDefaultAsync(d => d.Number == number, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> GetLotsAtAsync(string stockKey, int most, CancellationToken cancellationToken) =>
        await (from stock in context.Set<LotStock>().AsNoTracking()
               join lot in context.Set<Lot>().AsNoTracking().IgnoreAutoIncludes() on stock.LotId equals lot.Id
               where stock.Place == stockKey && stock.Quantity > 0
               orderby lot.Number, lot.Id
               select lot.Identifier).Take(most).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<PagedResultDto<TraceDeviceReportDto>> GetReportsAsync(Guid deviceId, bool onlyPictures, int most, CancellationToken cancellationToken)
    {
        var rows = Reports.AsNoTracking().Where(r => r.DeviceId == deviceId && (!onlyPictures || r.PhotoId != null));
        var page = await rows.OrderByDescending(r => r.EventTime).ThenByDescending(r => r.Id).Take(most)
            .Select(r => new TraceDeviceReportDto(r.EventTime, r.ReadingCount, r.Summary, r.EventId, r.PhotoId)).ToListAsync(cancellationToken);
        return new PagedResultDto<TraceDeviceReportDto>(await rows.CountBesidePageAsync(page.Count, 0, most, cancellationToken), page);
    }

    /// <inheritdoc />
    public async Task<bool> MayWriteAsync(string clientId, CancellationToken cancellationToken) =>
        await platform.Set<IntegrationAccount>().AsNoTracking().SingleOrDefaultAsync(a => a.ClientId == clientId, cancellationToken) is { IsRevoked: false } account
            && IntegrationScopes.Split(account.Scopes).Contains(CountyCloudIntegrationScopes.EpcisCapture, StringComparer.Ordinal);

    /// <inheritdoc />
    public async Task<IReadOnlyList<SilentDevice>> GetSilentAsync(DateTime since, DateOnly usedBefore, int most, CancellationToken cancellationToken)
    {
        var rows = await (from device in context.Set<TraceDevice>().AsNoTracking().IgnoreAutoIncludes()
                          join site in Sites on device.Content.SiteId equals site.Id
                          where device.State == TraceDeviceState.InUse && device.Content.Kind == TraceDeviceKind.Sensor && device.InUseSince < usedBefore
                              && (site.Content.Kind == TraceSiteKind.ColdRoom || site.Content.Kind == TraceSiteKind.Store || site.Content.Kind == TraceSiteKind.Vehicle) && !Reports.Any(r => r.DeviceId == device.Id && r.EventTime >= since)
                          orderby device.Number, device.Id
                          select new { device.Number, device.Title, Site = site.Title, site.HolderId, Last = Reports.Where(r => r.DeviceId == device.Id).Max(r => (DateTime?)r.EventTime) })
            .Take(most).ToListAsync(cancellationToken);
        var holders = rows.ConvertAll(r => r.HolderId);
        var people = (await context.Set<TraceSubjectMember>().AsNoTracking().Where(m => holders.Contains(m.SubjectId) && m.Until == null).OrderBy(m => m.Id).ToListAsync(cancellationToken)).ToLookup(m => m.SubjectId, m => m.UserId);
        return rows.ConvertAll(r => new SilentDevice(r.Number, r.Title, r.Site, r.HolderId, r.Last, [.. people[r.HolderId].Distinct()]));
    }

    /// <inheritdoc />
    public void Add(TraceDeviceReport report) => context.Add(report);
}
