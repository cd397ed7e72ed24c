using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Http;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Timing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.People;

/// <summary>Whom the current side has invited (PLAT-04). Nobody gives a role that holds more than they do.</summary>
[ApiController]
[Route("api/app/invitation")]
public sealed class InvitationController(
    CountyCloudDbContextBase db, InvitationManager invitations, PrivilegeGuard privileges, IPermissionChecker permissions, TimeProvider clock) : ControllerBase
{
    private static readonly Sorting<Invitation> Columns = new Sorting<Invitation>("creationTime desc").Allow("creationTime", i => i.CreationTime).Allow("email", i => i.Email);

    /// <summary>A page of invitations, the newest first.</summary>
    [HttpGet]
    [RequiresPermission(AdministrationPermissions.Users.Default)]
    public async Task<PagedResultDto<InvitationDto>> GetListAsync([FromQuery] GetInvitationsInput input, CancellationToken cancellationToken)
    {
        var (now, today) = (clock.GetUtcNow().UtcDateTime, clock.Today());
        var query = db.Set<Invitation>().AsNoTracking();
        if (input.Filter?.Trim() is { Length: > 0 } filter)
        {
            var upper = filter.ToUpperInvariant();
            query = query.Where(i => i.NormalizedEmail.Contains(upper) || i.Name!.Contains(filter));
        }

        query = input.State switch
        {
            null => query,
            InvitationState.Open => query.Where(i => i.State == InvitationState.Open && i.ExpiresAt > now && (i.To == null || i.To >= today)),
            InvitationState.Expired => query.Where(i => i.State == InvitationState.Open && (i.ExpiresAt <= now || i.To < today)),
            { } state => query.Where(i => i.State == state),
        };
        var page = await Columns.Apply(query, input.Sorting).ThenByDescending(i => i.Id).Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        var roles = await db.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Id, cancellationToken);
        return new PagedResultDto<InvitationDto>(await query.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), page.ConvertAll(i => InvitationDto.Of(i, roles, now, today)));
    }

    /// <summary>Roles that the current user may give here.</summary>
    [HttpGet("roles")]
    [RequiresPermission(AdministrationPermissions.Users.Create)]
    public async Task<ListResultDto<InvitationRoleDto>> GetRolesAsync(CancellationToken cancellationToken)
    {
        var mayManage = await permissions.IsGrantedAsync(AdministrationPermissions.Users.ManageRoles, cancellationToken);
        var roles = await db.Set<Role>().AsNoTracking().Where(r => mayManage || r.IsDefault).OrderBy(r => r.Name).ToListAsync(cancellationToken);
        return new ListResultDto<InvitationRoleDto>([.. (await privileges.AssignableOfAsync(roles, cancellationToken)).Select(r => new InvitationRoleDto(r.Name, r.DisplayName))]);
    }

    /// <summary>Invites somebody. The mail goes out in the background.</summary>
    /// <exception cref="BusinessException">A role is unknown or beyond the current user, or <see cref="InvitationManager.InviteAsync"/> refuses.</exception>
    [HttpPost]
    [RequiresPermission(AdministrationPermissions.Users.Create)]
    public async Task<InvitationDto> CreateAsync(CreateInvitationInput input, CancellationToken cancellationToken)
    {
        var names = input.RoleNames.Select(n => n.Trim().ToUpperInvariant()).Distinct(StringComparer.Ordinal).ToList();
        var roles = await db.Set<Role>().Where(r => names.Contains(r.NormalizedName)).OrderBy(r => r.Name).ToListAsync(cancellationToken);
        if (names.Find(n => roles.TrueForAll(r => !string.Equals(r.NormalizedName, n, StringComparison.Ordinal))) is { } unknown)
        {
            throw new BusinessException("Volo.Abp.Identity:RoleNotFound").WithData("0", unknown);
        }

        if (roles.Exists(r => !r.IsDefault) && !await permissions.IsGrantedAsync(AdministrationPermissions.Users.ManageRoles, cancellationToken))
        {
            throw new AuthorizationException(AdministrationPermissions.Users.ManageRoles);
        }

        await privileges.EnsureMayAssignAsync(roles, cancellationToken);
        var invitation = await invitations.InviteAsync(new NewInvitation(input.Email, input.Name, new Period(input.From!.Value, input.To)), roles, cancellationToken);
        return InvitationDto.Of(invitation, roles.ToDictionary(r => r.Id), clock.GetUtcNow().UtcDateTime, clock.Today());
    }

    /// <summary>Sends another mail; the link of the earlier one is void.</summary>
    [HttpPost("{id:guid}/resend")]
    [RequiresPermission(AdministrationPermissions.Users.Create)]
    public async Task<IActionResult> ResendAsync(Guid id, CancellationToken cancellationToken)
    {
        var invitation = await FindAsync(id, cancellationToken);
        var ids = invitation.RoleIds;

        // Somebody who may not give the roles does not get them given by sending it again either.
        await privileges.EnsureMayAssignAsync(await db.Set<Role>().Where(r => ids.Contains(r.Id)).ToListAsync(cancellationToken), cancellationToken);
        await invitations.ResendAsync(invitation, cancellationToken);
        return NoContent();
    }

    /// <summary>Takes one back.</summary>
    [HttpPost("{id:guid}/withdraw")]
    [RequiresPermission(AdministrationPermissions.Users.Create)]
    public async Task<IActionResult> WithdrawAsync(Guid id, CancellationToken cancellationToken)
    {
        await invitations.WithdrawAsync(await FindAsync(id, cancellationToken), cancellationToken);
        return NoContent();
    }

    private async Task<Invitation> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<Invitation>().FirstOrDefaultAsync(i => i.Id == id, cancellationToken) ?? throw new EntityNotFoundException(typeof(Invitation), id);
}

/// <summary>Which invitations.</summary>
public sealed record GetInvitationsInput : PagedAndSortedInput
{
    /// <summary>That stand so now.</summary>
    [EnumDataType(typeof(InvitationState))]
    public InvitationState? State { get; init; }
}

/// <summary>Whom to invite.</summary>
public sealed record CreateInvitationInput
{
    /// <summary>Address.</summary>
    [Required, EmailAddress, MaxLength(Invitation.MaxEmailLength)]
    public string Email { get; init; } = string.Empty;

    /// <summary>Name of the person or the post.</summary>
    [MaxLength(Invitation.MaxNameLength), JsonConverter(typeof(EmptyAsNullConverter))]
    public string? Name { get; init; }

    /// <summary>Names of the roles.</summary>
    [Required, MinLength(1), MaxLength(Invitation.MaxRoles)]
    public IReadOnlyList<string> RoleNames { get; init; } = [];

    /// <summary>First day.</summary>
    [Required]
    public DateOnly? From { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>A role to give.</summary>
/// <param name="Name">Name.</param>
/// <param name="DisplayName">What people call it.</param>
public sealed record InvitationRoleDto(string Name, LocalizedText DisplayName);

/// <summary>An invitation as those see it who invited. Says nothing about whether the address has an account.</summary>
/// <param name="Id">Id.</param>
/// <param name="Email">Address.</param>
/// <param name="Name">Name of the person or the post.</param>
/// <param name="Roles">What people call the roles.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it lasts.</param>
/// <param name="State">Where it stands.</param>
/// <param name="InvitedByName">Who invited.</param>
/// <param name="CreationTime">When, UTC.</param>
/// <param name="SentAt">When the last mail went out, UTC; null while it is on its way.</param>
/// <param name="ExpiresAt">Until when it can be answered, UTC.</param>
public sealed record InvitationDto(
    Guid Id, string Email, string? Name, IReadOnlyList<LocalizedText> Roles, DateOnly From, DateOnly? To, InvitationState State, string InvitedByName, DateTime CreationTime, DateTime? SentAt, DateTime ExpiresAt)
{
    internal static InvitationDto Of(Invitation i, IReadOnlyDictionary<Guid, Role> roles, DateTime now, DateOnly today) => new(
        i.Id, i.Email, i.Name, [.. i.RoleIds.Where(roles.ContainsKey).Select(r => roles[r].DisplayName)], i.From, i.To, i.StateAt(now, today), i.InvitedByName, i.CreationTime, i.SentAt, i.ExpiresAt);
}
