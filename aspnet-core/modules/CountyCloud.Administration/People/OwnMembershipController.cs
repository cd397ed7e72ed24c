using CountyCloud.Administration.Account;
using CountyCloud.Administration.Account.Sessions;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.People;

/// <summary>Where the signed-in person works, and leaving by one's own wish.</summary>
[ApiController]
[Route("api/account/membership")]
public sealed class OwnMembershipController(
    CountyCloudDbContextBase db, MembershipDirectory directory, MembershipManager memberships, AccountSessions sessions, CurrentSession session, ICurrentTenant currentTenant, ICurrentUser currentUser) : ControllerBase
{
    /// <summary>Memberships on all sides that hold today or are still to begin.</summary>
    [HttpGet]
    [SignedInOnly("Everybody may know where they themselves work.")]
    [IgnoresTenantHeader]
    public async Task<ListResultDto<OwnMembershipDto>> GetListAsync(CancellationToken cancellationToken) =>
        new([.. (await directory.GetMembershipsAsync(currentUser.Id!.Value, cancellationToken)).Select(m => new OwnMembershipDto(
            m.TenantId, m.County?.Name, m.County?.DisplayName, m.Roles, m.Period.From, m.Period.To, m.IsEngaged, m.TenantId == currentTenant.Id))]);

    /// <summary>
    /// Leaves a county, or the platform's side, with the next request. What was done there stays, with the name; open tasks of the person are seen by
    /// those who have the same roles.
    /// </summary>
    /// <exception cref="EntityNotFoundException">The person has no membership there.</exception>
    /// <exception cref="BusinessException"><c>CountyCloud:LastAdministrator</c>: nobody would be left to administer.</exception>
    [HttpPost("leave")]
    [SignedInOnly("It is one's own wish; nobody is kept.")]
    [IgnoresTenantHeader]
    public async Task<IActionResult> LeaveAsync(LeaveInput input, CancellationToken cancellationToken)
    {
        // Which sides are the person's own is asked before one of them is entered.
        var userId = currentUser.Id!.Value;
        if ((await directory.GetMembershipsAsync(userId, cancellationToken)).All(m => m.TenantId != input.SideId))
        {
            throw new EntityNotFoundException(typeof(Membership), input.SideId);
        }

        var isCurrent = input.SideId == currentTenant.Id;
        using (currentTenant.Change(input.SideId))
        {
            var membership = await db.Set<Membership>().FirstAsync(m => m.UserId == userId, cancellationToken);
            await memberships.EndAsync(membership, lastDay: null, "LeftCounty", cancellationToken);
        }

        if (isCurrent)
        {
            await MoveOnAsync(userId, cancellationToken);
        }

        return NoContent();
    }

    // The session cannot stay where the person no longer is: it goes on elsewhere, or ends.
    private async Task MoveOnAsync(Guid userId, CancellationToken cancellationToken)
    {
        var next = (await directory.GetCountiesAsync(userId, cancellationToken)).Select(c => (Guid?)c.Id).FirstOrDefault();
        if (next is null && await directory.MayEnterHostAsync(userId, cancellationToken))
        {
            next = TenantIds.Host;
        }

        if (next is { } side)
        {
            await SessionCookie.RenewAsync(HttpContext, await db.Set<User>().AsNoTracking().FirstAsync(u => u.Id == userId, cancellationToken), side);
        }
        else
        {
            if (session.Id is { } id)
            {
                await sessions.EndAsync(id, userId, cancellationToken);
            }

            await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }
}

/// <summary>Which side to leave.</summary>
public sealed record LeaveInput
{
    /// <summary>County, or the platform's reserved id.</summary>
    public Guid SideId { get; init; }
}

/// <summary>A membership of the reader.</summary>
/// <param name="SideId">County, or the platform's reserved id.</param>
/// <param name="CountyCode">Code of the county; null on the platform's side.</param>
/// <param name="CountyName">Its name.</param>
/// <param name="Roles">What people call the roles.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it lasts.</param>
/// <param name="IsEngaged">True when it came through a contractor's engagement.</param>
/// <param name="IsCurrent">True for the side that the session is in.</param>
public sealed record OwnMembershipDto(
    Guid SideId, string? CountyCode, LocalizedText? CountyName, IReadOnlyList<LocalizedText> Roles, DateOnly From, DateOnly? To, bool IsEngaged, bool IsCurrent);
