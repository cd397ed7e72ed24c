using System.ComponentModel.DataAnnotations;
using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.People;

/// <summary>Roles that the signed-in person lends to others in the current county, and those that others lend.</summary>
[ApiController]
[Route("api/account/role-delegation")]
public sealed class RoleDelegationController(CountyCloudDbContextBase db, DelegationManager delegations, ICurrentTenant currentTenant, ICurrentUser currentUser, TimeProvider clock) : ControllerBase
{
    private const int Most = 200;

    /// <summary>What the person lends or borrows here, the latest first.</summary>
    [HttpGet]
    [SignedInOnly("Everybody sees what they lend and what is lent to them.")]
    public async Task<ListResultDto<RoleDelegationDto>> GetListAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Set<RoleDelegation>().AsNoTracking().Where(d => d.FromUserId == currentUser.Id || d.ToUserId == currentUser.Id)
            .OrderByDescending(d => d.From).ThenByDescending(d => d.Id).Take(Most).ToListAsync(cancellationToken);
        return new ListResultDto<RoleDelegationDto>(await RoleDelegationDto.OfAsync(db, rows, currentUser.Id, clock.Today(), cancellationToken));
    }

    /// <summary>Roles of the person's own membership here, to be lent.</summary>
    [HttpGet("roles")]
    [SignedInOnly("Everybody may know the own roles.")]
    public async Task<ListResultDto<LendableRoleDto>> GetRolesAsync(CancellationToken cancellationToken)
    {
        var own = db.ValidMemberships(clock.Today()).Where(m => m.UserId == currentUser.Id);
        return new ListResultDto<LendableRoleDto>(currentTenant.IsHost ? []
            : await db.Set<Role>().AsNoTracking().Where(r => own.Any(m => m.Roles.Any(x => x.RoleId == r.Id))).OrderBy(r => r.Name).Select(r => new LendableRoleDto(r.Id, r.DisplayName)).ToListAsync(cancellationToken));
    }

    /// <summary>Lends a role, or all of them.</summary>
    /// <exception cref="BusinessException"><see cref="DelegationManager.LendAsync"/> refuses.</exception>
    [HttpPost]
    [SignedInOnly("Only what the person's own membership holds can be lent.")]
    public async Task<RoleDelegationDto> CreateAsync(LendRoleInput input, CancellationToken cancellationToken)
    {
        var delegation = await delegations.LendAsync(input.ToUserName, input.RoleId, new Period(input.From!.Value, input.To!.Value), input.Reason, cancellationToken);
        return (await RoleDelegationDto.OfAsync(db, [delegation], currentUser.Id, clock.Today(), cancellationToken))[0];
    }

    /// <summary>Ends what the person lends, or gives back what is lent to the person, with the next request.</summary>
    /// <exception cref="EntityNotFoundException">There is none, or it is others'.</exception>
    [HttpPost("{id:guid}/revoke")]
    [SignedInOnly("Both sides may end it.")]
    public async Task<IActionResult> RevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        var delegation = await db.Set<RoleDelegation>().FirstOrDefaultAsync(d => d.Id == id && (d.FromUserId == currentUser.Id || d.ToUserId == currentUser.Id), cancellationToken)
            ?? throw new EntityNotFoundException(typeof(RoleDelegation), id);
        await delegations.RevokeAsync(delegation, cancellationToken);
        return NoContent();
    }
}

/// <summary>A role to be lent.</summary>
public sealed record LendRoleInput
{
    /// <summary>User name of the member who is to hold it.</summary>
    [Required, MaxLength(256)]
    public string ToUserName { get; init; } = string.Empty;

    /// <summary>The role; null: all.</summary>
    public Guid? RoleId { get; init; }

    /// <summary>First day.</summary>
    [Required]
    public DateOnly? From { get; init; }

    /// <summary>Last day.</summary>
    [Required]
    public DateOnly? To { get; init; }

    /// <summary>Why.</summary>
    [Required, MaxLength(RoleDelegation.MaxReasonLength)]
    public string Reason { get; init; } = string.Empty;
}

/// <summary>A role that can be lent.</summary>
/// <param name="Id">Role.</param>
/// <param name="DisplayName">What people call it.</param>
public sealed record LendableRoleDto(Guid Id, LocalizedText DisplayName);

/// <summary>A role that somebody lends somebody.</summary>
/// <param name="Id">Id.</param>
/// <param name="FromUserName">Who lends.</param>
/// <param name="ToUserName">Who holds it meanwhile.</param>
/// <param name="Role">What people call the role; null: all that the lender holds.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Reason">Why.</param>
/// <param name="State">Where it stands today.</param>
/// <param name="RevokedByName">Who revoked it; null when nobody did.</param>
/// <param name="IsMine">True when the reader lends it.</param>
/// <param name="IsForMe">True when it is lent to the reader.</param>
public sealed record RoleDelegationDto(
    Guid Id, string FromUserName, string ToUserName, LocalizedText? Role, DateOnly From, DateOnly To, string Reason, PeriodState State, string? RevokedByName, bool IsMine, bool IsForMe)
{
    internal static async Task<IReadOnlyList<RoleDelegationDto>> OfAsync(
        CountyCloudDbContextBase db, IReadOnlyCollection<RoleDelegation> rows, Guid? reader, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = rows.Select(d => d.RoleId).OfType<Guid>().Distinct().ToList();
        var names = await db.Set<Role>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.DisplayName, cancellationToken);
        return [.. rows.Select(d => new RoleDelegationDto(
            d.Id, d.FromUserName, d.ToUserName, d.RoleId is { } role ? names.GetValueOrDefault(role) ?? LocalizedText.Chinese(d.RoleName ?? string.Empty) : null,
            d.From, d.To, d.Reason, new Period(d.From, d.To).On(today), d.RevokedByName, d.FromUserId == reader, d.ToUserId == reader))];
    }
}
