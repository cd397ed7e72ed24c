using CountyCloud.Framework.Timing;
using System.ComponentModel.DataAnnotations;
using CountyCloud.Administration.Contractors;
using CountyCloud.Administration.Http;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Regions;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Auditing;

/// <summary>Who changed what, when, from what to what (PLAT-08): a county's officials see their county's log, the platform's people the platform's.</summary>
[ApiController]
[Route("api/app/audit-log")]
public sealed class AuditLogController(CountyCloudDbContextBase db, ICountyDatabases databases, ICurrentTenant currentTenant) : ControllerBase
{
    private static readonly Sorting<AuditLogEntry> Columns = new Sorting<AuditLogEntry>("time desc")
        .Allow("time", e => e.Time).Allow("userName", e => e.UserName).Allow("action", e => e.Action).Allow("entityType", e => e.EntityType).Allow("entityName", e => e.EntityName);

    /// <summary>A page of entries, the newest first.</summary>
    [HttpGet]
    [RequiresPermission(AdministrationPermissions.AuditLog)]
    public async Task<PagedResultDto<AuditLogEntryDto>> GetListAsync([FromQuery] GetAuditLogInput input, CancellationToken cancellationToken)
    {
        // A log is read inside its own county only; asking for another's finds nothing.
        if (input.CountyId is { } county && county != currentTenant.Id)
        {
            return new PagedResultDto<AuditLogEntryDto>(0, []);
        }

        // What was changed of a county's people is told with the platform's rows, the rest with the county's.
        var (count, page) = await databases.PageAsync(
            d => Filter(d.AuditLog.AsNoTracking(), input), q => Columns.Apply(q, input.Sorting).ThenByDescending(e => e.Id), input.SkipCount, input.MaxResultCount, cancellationToken);
        var entries = page.ConvertAll(ToDto);
        var names = await NamesAsync(entries, cancellationToken);
        return new PagedResultDto<AuditLogEntryDto>(count, entries.ConvertAll(e => Named(e, names)));
    }

    // The log keeps ids, which stay true; who reads it wants to know who and what that was.
    private async Task<Dictionary<string, string>> NamesAsync(IEnumerable<AuditLogEntryDto> entries, CancellationToken cancellationToken)
    {
        var texts = entries.SelectMany(e => e.Changes.SelectMany(c => new[] { c.From, c.To }).Append(e.EntityName));
        var ids = texts.Select(t => Guid.TryParseExact(t, "D", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (ids.Count == 0)
        {
            return names;
        }

        foreach (var user in await db.Set<User>().AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.UserName }).ToListAsync(cancellationToken))
        {
            names[user.Id.ToString()] = user.UserName ?? string.Empty;
        }

        foreach (var contractor in await db.Set<Contractor>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(cancellationToken))
        {
            names[contractor.Id.ToString()] = contractor.Name.Source;
        }

        foreach (var region in await db.Set<Region>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancellationToken))
        {
            names[region.Id.ToString()] = region.Name.Source;
        }

        foreach (var engagement in await db.Set<Engagement>().AsNoTracking().Where(e => ids.Contains(e.Id))
            .Join(db.Set<Contractor>(), e => e.ContractorId, c => c.Id, (e, c) => new { e.Id, Contractor = c }).ToListAsync(cancellationToken))
        {
            names[engagement.Id.ToString()] = engagement.Contractor.Name.Source;
        }

        return names;
    }

    private static AuditLogEntryDto Named(AuditLogEntryDto entry, Dictionary<string, string> names)
    {
        return entry with
        {
            EntityName = NameOf(entry.EntityName)!,
            Changes = [.. entry.Changes.Select(c => c with { From = NameOf(c.From), To = NameOf(c.To) })],
        };

        string? NameOf(string? text) => text is not null && names.TryGetValue(text, out var name) ? name : text;
    }

    private static IQueryable<AuditLogEntry> Filter(IQueryable<AuditLogEntry> query, GetAuditLogInput input)
    {
        if (Trimmed(input.Filter) is { } filter)
        {
            query = query.Where(e => e.EntityName.Contains(filter) || e.EntityType.Contains(filter) || e.EntityId == filter || e.ChangesJson.Contains(filter));
        }

        if (Trimmed(input.UserName) is { } userName)
        {
            query = query.Where(e => e.UserName!.Contains(userName));
        }

        if (Trimmed(input.Action) is { } action)
        {
            query = query.Where(e => e.Action == action);
        }

        if (input.From is { } from)
        {
            var start = CountyDay.StartUtc(from);
            query = query.Where(e => e.Time >= start);
        }

        if (input.To is { } to)
        {
            var end = CountyDay.StartUtc(to.AddDays(1));
            query = query.Where(e => e.Time < end);
        }

        return query;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private AuditLogEntryDto ToDto(AuditLogEntry entry) => new(
        entry.Id, entry.Time, entry.UserName, currentTenant.Name, entry.EntityType, entry.EntityId, entry.EntityName, entry.Action, AuditLogEntry.ReadChanges(entry.ChangesJson));
}

/// <summary>What to look for.</summary>
public sealed record GetAuditLogInput : PagedAndSortedInput
{
    /// <summary>County; only one's own finds anything.</summary>
    public Guid? CountyId { get; init; }

    /// <summary>Part of the user name.</summary>
    [MaxLength(256)]
    public string? UserName { get; init; }

    /// <summary>Action, for example <c>Updated</c>.</summary>
    [MaxLength(64)]
    public string? Action { get; init; }

    /// <summary>First day, in the counties' zone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, in the counties' zone.</summary>
    [Range(typeof(DateOnly), "0001-01-01", "9999-12-30", ParseLimitsInInvariantCulture = true)]
    public DateOnly? To { get; init; }
}

/// <summary>An entry.</summary>
/// <param name="Id">Entry.</param>
/// <param name="Time">UTC.</param>
/// <param name="UserName">Who; null for the system.</param>
/// <param name="CountyCode">County; null on the platform's side.</param>
/// <param name="EntityType">Kind of thing.</param>
/// <param name="EntityId">Its id.</param>
/// <param name="EntityName">What people call it.</param>
/// <param name="Action">What was done.</param>
/// <param name="Changes">From what to what.</param>
public sealed record AuditLogEntryDto(
    Guid Id, DateTime Time, string? UserName, string? CountyCode, string EntityType, string EntityId, string EntityName, string Action, IReadOnlyList<PropertyChange> Changes);
