using System.ComponentModel.DataAnnotations;
using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Contractors;
using CountyCloud.Administration.Http;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.People;

/// <summary>Who works on the current side, from when until when; also who did before, and which roles members lend each other.</summary>
[ApiController]
[Route("api/app/member")]
public sealed class MemberController(
    CountyCloudDbContextBase db, MembershipManager memberships, DelegationManager delegations, PrivilegeGuard privileges, ICurrentUser currentUser, TimeProvider clock) : ControllerBase
{
    /// <summary>A page of members by user name.</summary>
    [HttpGet]
    [RequiresPermission(AdministrationPermissions.Users.Default)]
    public async Task<PagedResultDto<MemberDto>> GetListAsync([FromQuery] GetMembersInput input, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var engagements = db.Set<Engagement>();
        var rows = db.Set<Membership>().AsNoTracking().Join(db.Set<User>(), m => m.UserId, u => u.Id, (m, u) => new { Membership = m, User = u });
        if (input.Filter?.Trim() is { Length: > 0 } filter)
        {
            var upper = filter.ToUpperInvariant();
            rows = rows.Where(x => x.User.NormalizedUserName!.Contains(upper) || x.User.NormalizedEmail!.Contains(upper) || x.User.Name!.Contains(filter) || x.User.PhoneNumber!.Contains(filter));
        }

        // A membership through an engagement stands as the engagement does, if that is over or yet to come.
        rows = input.State switch
        {
            PeriodState.Upcoming => rows.Where(x => !(x.Membership.To < today) && !engagements.Any(e => e.Id == x.Membership.EngagementId && e.To < today)
                && (x.Membership.From > today || engagements.Any(e => e.Id == x.Membership.EngagementId && e.From > today))),
            PeriodState.Current => rows.Where(x => x.Membership.From <= today && !(x.Membership.To < today)
                && (x.Membership.EngagementId == null || engagements.Any(e => e.Id == x.Membership.EngagementId && e.From <= today && (e.To == null || e.To >= today)))),
            PeriodState.Ended => rows.Where(x => x.Membership.To < today || engagements.Any(e => e.Id == x.Membership.EngagementId && e.To < today)),
            _ => rows,
        };
        var page = await rows.OrderBy(x => x.User.UserName).ThenBy(x => x.Membership.Id).Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        var roles = await db.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Id, cancellationToken);
        var engaged = await engagements.AsNoTracking().Join(db.Set<Contractor>(), e => e.ContractorId, c => c.Id, (e, c) => new { Engagement = e, c.Name }).ToDictionaryAsync(x => x.Engagement.Id, cancellationToken);
        return new PagedResultDto<MemberDto>(
            await rows.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken),
            page.ConvertAll(x =>
            {
                var through = x.Membership.EngagementId is { } id ? engaged.GetValueOrDefault(id) : null;
                return MemberDto.Of(x.Membership, x.User, roles, through?.Name, StateOf(x.Membership.Period, through?.Engagement.Period, today), x.User.Id == currentUser.Id);
            }));
    }

    /// <summary>Corrects the days of a membership.</summary>
    /// <exception cref="BusinessException"><c>People:NotOneself</c>, or <see cref="MembershipManager.ChangeAsync"/> refuses.</exception>
    [HttpPut("{id:guid}")]
    [RequiresPermission(AdministrationPermissions.Users.Update)]
    public async Task<IActionResult> UpdateAsync(Guid id, UpdateMemberInput input, CancellationToken cancellationToken)
    {
        var membership = await FindAsync(id, cancellationToken);
        membership.CheckConcurrencyStamp(input.ConcurrencyStamp);
        await memberships.ChangeAsync(membership, new Period(input.From!.Value, input.To), cancellationToken);
        return NoContent();
    }

    /// <summary>Ends a membership: with the next request, or after a day. The row stays as history.</summary>
    /// <exception cref="BusinessException"><c>People:NotOneself</c>, the person holds more than the current user, or <see cref="MembershipManager.EndAsync"/> refuses.</exception>
    [HttpPost("{id:guid}/end")]
    [RequiresPermission(AdministrationPermissions.Users.Delete)]
    public async Task<IActionResult> EndAsync(Guid id, EndInput input, CancellationToken cancellationToken)
    {
        var membership = await FindAsync(id, cancellationToken);
        await privileges.EnsureNotAboveAsync(await memberships.UserOfAsync(membership, cancellationToken), cancellationToken);
        await memberships.EndAsync(membership, input.LastDay, "MembershipEnded", cancellationToken);
        return NoContent();
    }

    /// <summary>A page of the roles that members lend each other, the latest first.</summary>
    [HttpGet("delegations")]
    [RequiresPermission(AdministrationPermissions.Users.Default)]
    public async Task<PagedResultDto<RoleDelegationDto>> GetDelegationsAsync([FromQuery] PagedAndSortedInput input, CancellationToken cancellationToken)
    {
        var query = db.Set<RoleDelegation>().AsNoTracking();
        if (input.Filter?.Trim() is { Length: > 0 } filter)
        {
            query = query.Where(d => d.FromUserName.Contains(filter) || d.ToUserName.Contains(filter));
        }

        var page = await query.OrderByDescending(d => d.From).ThenByDescending(d => d.Id).Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return new PagedResultDto<RoleDelegationDto>(await query.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), await RoleDelegationDto.OfAsync(db, page, currentUser.Id, clock.Today(), cancellationToken));
    }

    /// <summary>Ends a delegation with the next request.</summary>
    [HttpPost("delegations/{id:guid}/revoke")]
    [RequiresPermission(AdministrationPermissions.Users.ManageRoles)]
    public async Task<IActionResult> RevokeDelegationAsync(Guid id, CancellationToken cancellationToken)
    {
        var delegation = await db.Set<RoleDelegation>().FirstOrDefaultAsync(d => d.Id == id, cancellationToken) ?? throw new EntityNotFoundException(typeof(RoleDelegation), id);
        await delegations.RevokeAsync(delegation, cancellationToken);
        return NoContent();
    }

    private static PeriodState StateOf(Period own, Period? engagement, DateOnly today)
    {
        var states = new[] { own.On(today), engagement?.On(today) ?? PeriodState.Current };
        return states.Contains(PeriodState.Ended) ? PeriodState.Ended : states.Contains(PeriodState.Upcoming) ? PeriodState.Upcoming : PeriodState.Current;
    }

    private async Task<Membership> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var membership = await db.Set<Membership>().FirstOrDefaultAsync(m => m.Id == id, cancellationToken) ?? throw new EntityNotFoundException(typeof(Membership), id);
        return membership.UserId == currentUser.Id ? throw new BusinessException("People:NotOneself") : membership;
    }
}

/// <summary>Which members.</summary>
public sealed record GetMembersInput : PagedAndSortedInput
{
    /// <summary>Whose membership stands so today; null: all, also those of the past.</summary>
    [EnumDataType(typeof(PeriodState))]
    public PeriodState? State { get; init; }
}

/// <summary>New days of a membership.</summary>
public sealed record UpdateMemberInput
{
    /// <summary>First day.</summary>
    [Required]
    public DateOnly? From { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Version that was changed.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>A member.</summary>
/// <param name="Id">Membership.</param>
/// <param name="UserId">Account.</param>
/// <param name="UserName">User name.</param>
/// <param name="Name">Name of the person or the post.</param>
/// <param name="IsActive">False when the account may not sign in.</param>
/// <param name="Roles">What people call the roles.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it lasts.</param>
/// <param name="State">Where it stands today.</param>
/// <param name="Contractor">Name of the contractor through whose engagement the person enters; null for the side's own people.</param>
/// <param name="IsOneself">True for the reader.</param>
/// <param name="ConcurrencyStamp">Version.</param>
public sealed record MemberDto(
    Guid Id, Guid UserId, string UserName, string? Name, bool IsActive, IReadOnlyList<LocalizedText> Roles, DateOnly From, DateOnly? To, PeriodState State, LocalizedText? Contractor, bool IsOneself, string ConcurrencyStamp)
{
    internal static MemberDto Of(Membership m, User user, IReadOnlyDictionary<Guid, Role> roles, LocalizedText? contractor, PeriodState state, bool isOneself) => new(
        m.Id, user.Id, user.UserName!, user.Name, user.IsActive, [.. m.Roles.Where(r => roles.ContainsKey(r.RoleId)).Select(r => roles[r.RoleId]).OrderBy(r => r.Name, StringComparer.Ordinal).Select(r => r.DisplayName)],
        m.From, m.To, state, contractor, isOneself, m.ConcurrencyStamp);
}
