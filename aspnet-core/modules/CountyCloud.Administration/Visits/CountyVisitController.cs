using System.ComponentModel.DataAnnotations;
using CountyCloud.Administration.Account;
using CountyCloud.Administration.Http;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Users;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Visits;

/// <summary>Officials enter a county of theirs to read, and the county sees who came and what was looked at (PLAT-03).</summary>
[ApiController]
[Route("api/app/county-visit")]
public sealed class CountyVisitController(
    CountyCloudDbContextBase db, CountyVisits visits, CurrentVisit current, ICurrentTenant currentTenant, ICurrentUser currentUser, PermissionDefinitionManager definitions, ITextLocalizer texts, TimeProvider clock) : ControllerBase
{
    private static readonly Sorting<CountyVisit> Columns = new Sorting<CountyVisit>("startedAt desc").Allow("startedAt", v => v.StartedAt).Allow("userName", v => v.UserName);

    /// <summary>Enters a county under one's region, to read: issues the session's cookie anew.</summary>
    [HttpPost("start")]
    [SignedInOnly("The person's region decides, not a permission.")]
    [IgnoresTenantHeader]
    public async Task<IActionResult> StartAsync(StartCountyVisitInput input, CancellationToken cancellationToken)
    {
        // From the platform's side alone: who works in a county is no visitor of another.
        if (!currentTenant.IsHost)
        {
            throw new EntityNotFoundException(typeof(Tenants.Tenant), input.CountyId);
        }

        var user = await db.Set<User>().AsNoTracking().FirstAsync(u => u.Id == currentUser.Id, cancellationToken);
        var visit = await visits.StartAsync(user, input.CountyId, input.Reason, input.Minutes, cancellationToken);
        await SessionCookie.RenewAsync(HttpContext, user, input.CountyId, visit.Id);
        return NoContent();
    }

    /// <summary>Leaves the county that is visited.</summary>
    [HttpPost("leave")]
    [SignedInOnly("Leaving must always work.")]
    [IgnoresTenantHeader]
    [AllowedDuringVisit]
    public async Task<IActionResult> LeaveAsync(CancellationToken cancellationToken)
    {
        var user = await db.Set<User>().AsNoTracking().FirstAsync(u => u.Id == currentUser.Id, cancellationToken);
        if (current.Id is { } visit)
        {
            await visits.LeaveAsync(visit, user.Id, cancellationToken);
            await SessionCookie.RenewAsync(HttpContext, user, TenantIds.Host);
        }

        return NoContent();
    }

    /// <summary>Visits to this county, the newest first.</summary>
    [HttpGet]
    [RequiresPermission(AdministrationPermissions.CountyVisits)]
    public async Task<PagedResultDto<CountyVisitDto>> GetListAsync([FromQuery] PagedAndSortedInput input, CancellationToken cancellationToken)
    {
        var query = db.Set<CountyVisit>().AsNoTracking();
        var now = clock.GetUtcNow().UtcDateTime;
        var page = await Columns.Apply(query, input.Sorting).ThenByDescending(v => v.Id).Skip(input.SkipCount).Take(input.MaxResultCount)
            .Select(v => new { Visit = v, Views = db.Set<CountyVisitView>().Count(x => x.VisitId == v.Id) }).ToListAsync(cancellationToken);
        return new PagedResultDto<CountyVisitDto>(
            await query.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken),
            page.ConvertAll(x => new CountyVisitDto(x.Visit.Id, x.Visit.UserName, x.Visit.Region, x.Visit.Reason, x.Visit.StartedAt, x.Visit.LeftAt ?? x.Visit.EndsAt, x.Visit.IsOpen(now), x.Views)));
    }

    /// <summary>Takes note of a visit: its task is done, for everybody whose it was.</summary>
    [HttpPost("{id:guid}/take-note")]
    [RequiresPermission(AdministrationPermissions.CountyVisits)]
    public async Task<IActionResult> TakeNoteAsync(Guid id, CancellationToken cancellationToken)
    {
        var visit = await db.Set<CountyVisit>().FirstOrDefaultAsync(v => v.Id == id, cancellationToken) ?? throw new EntityNotFoundException(typeof(CountyVisit), id);
        visit.TakeNote();
        db.Audit("VisitNoted", nameof(CountyVisit), visit.Id.ToString(), visit.AuditName, Array.Empty<PropertyChange>());
        await db.SaveChangesAsync(cancellationToken);
        return NoContent();
    }

    /// <summary>What was looked at during a visit, in order.</summary>
    [HttpGet("{id:guid}/views")]
    [RequiresPermission(AdministrationPermissions.CountyVisits)]
    public async Task<PagedResultDto<CountyVisitViewDto>> GetViewsAsync(Guid id, [FromQuery] PagedAndSortedInput input, CancellationToken cancellationToken)
    {
        if (!await db.Set<CountyVisit>().AnyAsync(v => v.Id == id, cancellationToken))
        {
            throw new EntityNotFoundException(typeof(CountyVisit), id);
        }

        var query = db.Set<CountyVisitView>().AsNoTracking().Where(v => v.VisitId == id);
        var views = await query.OrderBy(v => v.Time).ThenBy(v => v.Id).Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return new PagedResultDto<CountyVisitViewDto>(await query.CountBesidePageAsync(views.Count, input.SkipCount, input.MaxResultCount, cancellationToken), views.ConvertAll(v => new CountyVisitViewDto(v.Time, WhatOf(v), v.Path)));
    }

    private string WhatOf(CountyVisitView view) => view.Permission is { } name && definitions.Find(name) is { } permission ? texts[permission.DisplayName] : string.Empty;
}

/// <summary>A visit to begin.</summary>
public sealed record StartCountyVisitInput
{
    /// <summary>County.</summary>
    public Guid CountyId { get; init; }

    /// <summary>Why; the county reads it.</summary>
    [Required, StringLength(CountyVisit.MaxReasonLength, MinimumLength = CountyVisit.MinReasonLength)]
    public string Reason { get; init; } = string.Empty;

    /// <summary>How long at most, minutes.</summary>
    [Range(CountyVisit.MinMinutes, CountyVisit.MaxMinutes)]
    public int Minutes { get; init; } = 60;
}

/// <summary>A visit.</summary>
/// <param name="Id">Visit.</param>
/// <param name="UserName">Who came.</param>
/// <param name="Region">For which region.</param>
/// <param name="Reason">Why.</param>
/// <param name="StartedAt">Begin, UTC.</param>
/// <param name="EndsAt">When the official left, or the latest end, UTC.</param>
/// <param name="IsOpen">True while it lasts.</param>
/// <param name="Views">How many different things were looked at.</param>
public sealed record CountyVisitDto(Guid Id, string UserName, LocalizedText Region, string Reason, DateTime StartedAt, DateTime EndsAt, bool IsOpen, int Views);

/// <summary>A look.</summary>
/// <param name="Time">First time, UTC.</param>
/// <param name="What">Part of the system, in the reader's language.</param>
/// <param name="Path">Address.</param>
public sealed record CountyVisitViewDto(DateTime Time, string What, string Path);
