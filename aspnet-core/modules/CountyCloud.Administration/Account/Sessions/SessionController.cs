using System.Globalization;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Account.Sessions;

/// <summary>Where one is signed in, and ending it there.</summary>
[ApiController]
[Route("api/account/sessions")]
public sealed class SessionController(CountyCloudDbContextBase db, AccountSessions sessions, CurrentSession current, ICurrentUser currentUser) : ControllerBase
{
    /// <summary>One's own sessions that can still be used, the present one first, then by last use.</summary>
    [HttpGet]
    [SignedInOnly("One's own account.")]
    public async Task<ListResultDto<AccountSessionDto>> GetListAsync(CancellationToken cancellationToken)
    {
        var culture = CultureInfo.CurrentUICulture.Name;
        var live = await sessions.Live(currentUser.Id!.Value).AsNoTracking().OrderByDescending(s => s.LastSeenAt).ThenByDescending(s => s.Id).ToListAsync(cancellationToken);
        var counties = live.ConvertAll(s => s.CountyId);
        var names = await db.Set<Tenant>().AsNoTracking().Where(t => counties.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.DisplayName, cancellationToken);
        return new ListResultDto<AccountSessionDto>([.. live.OrderByDescending(s => s.Id == current.Id).Select(s => new AccountSessionDto(
            s.Id, s.Device, s.Network, s.CountyId is { } county ? names.GetValueOrDefault(county)?.In(culture) : null, s.CreatedAt, s.LastSeenAt, s.Id == current.Id))]);
    }

    /// <summary>Ends another of one's sessions; the present one is ended by signing out.</summary>
    [HttpDelete("{id:guid}")]
    [SignedInOnly("One's own account.")]
    public async Task<IActionResult> EndAsync(Guid id, CancellationToken cancellationToken)
    {
        var session = id == current.Id ? null : await sessions.Live(currentUser.Id!.Value).AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (session is null || !await sessions.EndAsync(id, session.UserId, cancellationToken))
        {
            throw new EntityNotFoundException(typeof(AccountSession), id);
        }

        await AuditAsync([new PropertyChange("Device", session.Device, null), new PropertyChange("Network", session.Network, null)], cancellationToken);
        return NoContent();
    }

    /// <summary>Ends all of one's sessions but the present one.</summary>
    [HttpPost("end-others")]
    [SignedInOnly("One's own account.")]
    public async Task<EndedSessionsDto> EndOthersAsync(CancellationToken cancellationToken)
    {
        var count = await sessions.EndAllAsync(currentUser.Id!.Value, current.Id, countyId: null, cancellationToken);
        await AuditAsync([new PropertyChange("Sessions", count.ToString(CultureInfo.InvariantCulture), null)], cancellationToken);
        return new EndedSessionsDto(count);
    }

    private async Task AuditAsync(IEnumerable<PropertyChange> changes, CancellationToken cancellationToken)
    {
        db.Audit("SessionsEnded", nameof(User), currentUser.Id!.Value.ToString(), currentUser.UserName ?? string.Empty, changes);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>A session.</summary>
/// <param name="Id">Session.</param>
/// <param name="Device">Browser and system; empty when unknown.</param>
/// <param name="Network">Shortened network address; empty when unknown.</param>
/// <param name="County">County it was in last, in the reader's language; null for the platform's side.</param>
/// <param name="CreatedAt">Sign-in, UTC.</param>
/// <param name="LastSeenAt">Last use, UTC, up to five minutes behind.</param>
/// <param name="IsCurrent">True for the one in which this is asked.</param>
public sealed record AccountSessionDto(Guid Id, string Device, string Network, string? County, DateTime CreatedAt, DateTime LastSeenAt, bool IsCurrent);

/// <summary>What was ended.</summary>
/// <param name="Count">How many sessions.</param>
public sealed record EndedSessionsDto(int Count);
