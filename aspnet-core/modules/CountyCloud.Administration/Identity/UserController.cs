using CountyCloud.Framework.Timing;
using CountyCloud.Administration.Account;
using CountyCloud.Administration.Account.Sessions;
using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Http;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Identity;

/// <summary>
/// People. In a county: those with a membership there; the account itself may be edited only while it is tied to nothing else, for it
/// belongs to the person. On the platform's side: all accounts.
/// </summary>
[ApiController]
[Route("api/identity/users")]
public sealed class UserController(
    CountyCloudDbContextBase db,
    UserManager<User> users,
    IdentityErrors errors,
    MembershipDirectory directory,
    PrivilegeGuard privileges,
    AccountSessions sessions,
    CurrentSession session,
    IPermissionChecker permissions,
    ICurrentTenant currentTenant,
    ICurrentUser currentUser,
    IGuidGenerator guids,
    TimeProvider clock) : ControllerBase
{
    private static readonly Sorting<User> Columns = new Sorting<User>("userName")
        .Allow("userName", u => u.UserName).Allow("email", u => u.Email).Allow("phoneNumber", u => u.PhoneNumber)
        .Allow("name", u => u.Name).Allow("surname", u => u.Surname).Allow("isActive", u => u.IsActive).Allow("creationTime", u => u.CreationTime);

    private Guid? DtoTenantId => currentTenant.IsHost ? null : currentTenant.Id;

    /// <summary>A page of people.</summary>
    [HttpGet]
    [RequiresPermission(AdministrationPermissions.Users.Default)]
    public async Task<PagedResultDto<IdentityUserDto>> GetListAsync([FromQuery] PagedAndSortedInput input, CancellationToken cancellationToken)
    {
        var query = People().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(input.Filter))
        {
            var text = input.Filter.Trim();
            var upper = text.ToUpperInvariant();
            query = query.Where(u => u.NormalizedUserName!.Contains(upper) || u.NormalizedEmail!.Contains(upper)
                || u.PhoneNumber!.Contains(text) || u.Name!.Contains(text) || u.Surname!.Contains(text));
        }

        var page = await Columns.Apply(query, input.Sorting).ThenBy(u => u.Id).Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return new PagedResultDto<IdentityUserDto>(await query.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), page.ConvertAll(ToDto));
    }

    /// <summary>A person.</summary>
    [HttpGet("{id:guid}")]
    [RequiresPermission(AdministrationPermissions.Users.Default)]
    public async Task<IdentityUserDto> GetAsync(Guid id, CancellationToken cancellationToken) => ToDto(await FindAsync(u => u.Id == id, id, cancellationToken));

    /// <summary>The person of this user name.</summary>
    [HttpGet("by-username/{userName}")]
    [RequiresPermission(AdministrationPermissions.Users.Default)]
    public async Task<IdentityUserDto> FindByUserNameAsync(string userName, CancellationToken cancellationToken)
    {
        var normalized = users.NormalizeName(userName);
        return ToDto(await FindAsync(u => u.NormalizedUserName == normalized, userName, cancellationToken));
    }

    /// <summary>The person of this e-mail.</summary>
    [HttpGet("by-email/{email}")]
    [RequiresPermission(AdministrationPermissions.Users.Default)]
    public async Task<IdentityUserDto> FindByEmailAsync(string email, CancellationToken cancellationToken)
    {
        var normalized = users.NormalizeEmail(email);
        return ToDto(await FindAsync(u => u.NormalizedEmail == normalized, email, cancellationToken));
    }

    /// <summary>Roles of a person here.</summary>
    [HttpGet("{id:guid}/roles")]
    [RequiresPermission(AdministrationPermissions.Users.Default)]
    public async Task<ListResultDto<IdentityRoleDto>> GetRolesAsync(Guid id, CancellationToken cancellationToken)
    {
        await FindAsync(u => u.Id == id, id, cancellationToken);
        return new ListResultDto<IdentityRoleDto>((await RolesOfAsync(id, cancellationToken)).ConvertAll(IdentityRoleDto.Of));
    }

    /// <summary>Roles that can be given here.</summary>
    [HttpGet("assignable-roles")]
    [RequiresPermission(AdministrationPermissions.Users.Default)]
    public async Task<ListResultDto<IdentityRoleDto>> GetAssignableRolesAsync(CancellationToken cancellationToken) =>
        new((await db.Set<Role>().AsNoTracking().OrderBy(r => r.Name).ToListAsync(cancellationToken)).ConvertAll(IdentityRoleDto.Of));

    /// <summary>Makes an account with a membership here.</summary>
    [HttpPost]
    [RequiresPermission(AdministrationPermissions.Users.Create)]
    public async Task<IdentityUserDto> CreateAsync(CreateUserInput input, CancellationToken cancellationToken)
    {
        var user = new User(guids.Create(), input.UserName.Trim(), clock.GetUtcNow().UtcDateTime)
        {
            Name = input.Name,
            Surname = input.Surname,
            IsActive = input.IsActive,
            LockoutEnabled = input.LockoutEnabled,
        };
        user.SetEmail(input.Email);
        user.SetPhoneNumber(input.PhoneNumber);
        var roles = await RolesForNewAsync(input.RoleNames, cancellationToken);
        await db.InTransactionAsync(
            async () =>
            {
                db.AuditAccountCreated(user);
                errors.ThrowIfFailed(await users.CreateAsync(user, input.Password));
                await JoinAsync(user, roles, cancellationToken);
            },
            cancellationToken);
        return ToDto(user);
    }

    /// <summary>Changes a person's roles here and, when the account is tied to nothing else, its data.</summary>
    [HttpPut("{id:guid}")]
    [RequiresPermission(AdministrationPermissions.Users.Update)]
    public async Task<IdentityUserDto> UpdateAsync(Guid id, UpdateUserInput input, CancellationToken cancellationToken)
    {
        var user = await FindAsync(u => u.Id == id, id, cancellationToken);
        if (!string.Equals(input.ConcurrencyStamp, user.ConcurrencyStamp, StringComparison.Ordinal))
        {
            throw new ConcurrencyException();
        }

        if (id == currentUser.Id && !input.IsActive)
        {
            throw new BusinessException("CountyCloud:CannotDeactivateOneself");
        }

        await db.InTransactionAsync(
            async () =>
            {
                await UpdateAccountAsync(user, input, cancellationToken);
                if (input.RoleNames is not null)
                {
                    await SetRolesAsync(user, input.RoleNames, cancellationToken);
                }

                // Always a new stamp: two people changing only roles must notice each other too.
                errors.ThrowIfFailed(await users.UpdateAsync(user));
            },
            cancellationToken);
        if (id == currentUser.Id)
        {
            await SessionCookie.RenewAsync(HttpContext, user);
        }

        return ToDto(user);
    }

    /// <summary>Changes a person's roles here.</summary>
    [HttpPut("{id:guid}/roles")]
    [RequiresPermission(AdministrationPermissions.Users.ManageRoles)]
    public async Task<IActionResult> UpdateRolesAsync(Guid id, UpdateUserRolesInput input, CancellationToken cancellationToken)
    {
        var user = await FindAsync(u => u.Id == id, id, cancellationToken);
        await db.InTransactionAsync(
            async () =>
            {
                await SetRolesAsync(user, input.RoleNames, cancellationToken);
                errors.ThrowIfFailed(await users.UpdateAsync(user));
            },
            cancellationToken);
        return NoContent();
    }

    /// <summary>In a county: ends the membership, and deletes the account when nothing else ever was. On the platform's side: deletes the account.</summary>
    [HttpDelete("{id:guid}")]
    [RequiresPermission(AdministrationPermissions.Users.Delete)]
    public async Task<IActionResult> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        if (id == currentUser.Id)
        {
            throw new BusinessException("Volo.Abp.Identity:010001");
        }

        var user = await FindAsync(u => u.Id == id, id, cancellationToken);
        await privileges.EnsureNotAboveAsync(user, cancellationToken);
        await EnsureAdministratorRemainsAsync(user, [], cancellationToken);
        var isGone = currentTenant.IsHost || !await directory.HasHistoryBeyondAsync(id, currentTenant.GetCountyId(), cancellationToken);
        await db.InTransactionAsync(
            async () =>
            {
                if (await MembershipOfAsync(id, cancellationToken) is { } membership)
                {
                    // The last day is yesterday: access ends with the next request, not at midnight.
                    membership.End(clock.Today().AddDays(-1));

                    // What the person alone was granted must not come back with a later membership.
                    var userKey = id.ToString();
                    db.RemoveRange(await db.Set<PermissionGrant>().Where(g => g.ProviderName == GrantProviders.User && g.ProviderKey == userKey).ToListAsync(cancellationToken));
                    await db.SaveChangesAsync(cancellationToken);
                }

                if (isGone)
                {
                    db.AuditAccount(AuditActions.Deleted, user);
                    errors.ThrowIfFailed(await users.DeleteAsync(user));
                }
            },
            cancellationToken);
        return NoContent();
    }

    private IdentityUserDto ToDto(User user) => IdentityUserDto.Of(user, DtoTenantId);

    private IQueryable<User> People() => db.PeopleHere(currentTenant, clock.Today());

    private async Task<User> FindAsync(System.Linq.Expressions.Expression<Func<User, bool>> predicate, object key, CancellationToken cancellationToken) =>
        await People().FirstOrDefaultAsync(predicate, cancellationToken) ?? throw new EntityNotFoundException(typeof(User), key);

    private Task<Membership?> MembershipOfAsync(Guid userId, CancellationToken cancellationToken) =>
        db.Set<Membership>().FirstOrDefaultAsync(m => m.UserId == userId, cancellationToken);

    private Task<List<Role>> RolesOfAsync(Guid userId, CancellationToken cancellationToken)
    {
        var memberships = db.Set<Membership>().Where(m => m.UserId == userId);
        return db.Set<Role>().Where(r => memberships.Any(m => m.Roles.Any(x => x.RoleId == r.Id))).OrderBy(r => r.Name).ToListAsync(cancellationToken);
    }

    private async Task<List<Role>> FindRolesAsync(IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var normalized = names.Select(n => n.Trim().ToUpperInvariant()).Distinct(StringComparer.Ordinal).ToList();
        var roles = await db.Set<Role>().Where(r => normalized.Contains(r.NormalizedName)).ToListAsync(cancellationToken);
        var unknown = normalized.Find(n => !roles.Exists(r => string.Equals(r.NormalizedName, n, StringComparison.Ordinal)));
        return unknown is null ? roles : throw new BusinessException("Volo.Abp.Identity:RoleNotFound").WithData("0", unknown);
    }

    private async Task<List<Role>> RolesForNewAsync(IReadOnlyList<string>? names, CancellationToken cancellationToken)
    {
        var defaults = await db.Set<Role>().Where(r => r.IsDefault).ToListAsync(cancellationToken);
        var roles = names is null ? defaults : await FindRolesAsync(names, cancellationToken);
        if (roles.Exists(r => !r.IsDefault))
        {
            await EnsureMayManageRolesAsync(cancellationToken);
        }

        await privileges.EnsureMayAssignAsync(roles, cancellationToken);
        return roles;
    }

    private async Task EnsureMayManageRolesAsync(CancellationToken cancellationToken)
    {
        if (!await permissions.IsGrantedAsync(AdministrationPermissions.Users.ManageRoles, cancellationToken))
        {
            throw new AuthorizationException(AdministrationPermissions.Users.ManageRoles);
        }
    }

    private async Task JoinAsync(User user, List<Role> roles, CancellationToken cancellationToken)
    {
        var membership = await MembershipOfAsync(user.Id, cancellationToken);
        if (membership is null)
        {
            membership = new Membership(guids.Create(), user.Id, clock.Today(), to: null);
            db.Add(membership);
        }
        else
        {
            membership.Resume(clock.Today());
        }

        membership.SetRoles([.. roles.Select(r => r.Id)]);
        AuditRoles(user, [], roles);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task UpdateAccountAsync(User user, UpdateUserInput input, CancellationToken cancellationToken)
    {
        var before = user.Snapshot();
        user.UserName = input.UserName.Trim();
        user.Name = input.Name;
        user.Surname = input.Surname;
        user.SetEmail(input.Email);
        user.SetPhoneNumber(input.PhoneNumber);
        user.IsActive = input.IsActive;
        user.LockoutEnabled = input.LockoutEnabled;
        var hasNewPassword = !string.IsNullOrEmpty(input.Password);
        if (!hasNewPassword && before.SequenceEqual(user.Snapshot()))
        {
            return;
        }

        if (!currentTenant.IsHost && await directory.HasHistoryBeyondAsync(user.Id, currentTenant.GetCountyId(), cancellationToken))
        {
            throw new BusinessException("CountyCloud:AccountBelongsToPerson").WithData("userName", before[nameof(IdentityUserDto.UserName)]);
        }

        await privileges.EnsureNotAboveAsync(user, cancellationToken);
        if (!user.IsActive)
        {
            await EnsureAdministratorRemainsAsync(user, [], cancellationToken);
        }

        db.AuditAccountChanged(user, before);
        if (hasNewPassword)
        {
            user.AccessFailedCount = 0;
            user.LockoutEnd = null;
            db.AuditAccount("PasswordSet", user);
            errors.ThrowIfFailed(await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), input.Password!));
        }

        if (hasNewPassword || !user.IsActive)
        {
            // Also for good: an account that is let in again later begins anew.
            await sessions.EndAllAsync(user.Id, user.Id == currentUser.Id ? session.Id : null, countyId: null, cancellationToken);
        }
    }

    private async Task SetRolesAsync(User user, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var before = await RolesOfAsync(user.Id, cancellationToken);
        var after = await FindRolesAsync(names, cancellationToken);
        if (before.Select(r => r.Id).ToHashSet().SetEquals(after.Select(r => r.Id)))
        {
            return;
        }

        await EnsureMayManageRolesAsync(cancellationToken);
        await privileges.EnsureNotAboveAsync(user, cancellationToken);
        await privileges.EnsureMayAssignAsync(after.Where(r => before.TrueForAll(b => b.Id != r.Id)), cancellationToken);
        await EnsureAdministratorRemainsAsync(user, after, cancellationToken);
        var membership = await MembershipOfAsync(user.Id, cancellationToken);
        if (membership is null)
        {
            membership = new Membership(guids.Create(), user.Id, clock.Today(), to: null);
            db.Add(membership);
        }

        membership.SetRoles([.. after.Select(r => r.Id)]);
        AuditRoles(user, before, after);
        await db.SaveChangesAsync(cancellationToken);
    }

    private void AuditRoles(User user, IEnumerable<Role> before, IEnumerable<Role> after) =>
        db.AuditAccount("RolesAssigned", user, [new PropertyChange("Roles", string.Join(", ", before.Select(r => r.Name)), string.Join(", ", after.Select(r => r.Name)))]);

    /// <summary>Somebody must be left who holds the administrators' role, or nobody could ever give it again.</summary>
    private async Task EnsureAdministratorRemainsAsync(User user, List<Role> after, CancellationToken cancellationToken)
    {
        if (after.Exists(r => r.IsStatic) || !(await RolesOfAsync(user.Id, cancellationToken)).Exists(r => r.IsStatic))
        {
            return;
        }

        var administrators = db.Set<Role>().Where(r => r.IsStatic);
        var accounts = db.Set<User>().Where(u => u.IsActive && u.Id != user.Id);
        var remains = await db.ValidMemberships(clock.Today())
            .AnyAsync(m => accounts.Any(u => u.Id == m.UserId) && m.Roles.Any(x => administrators.Any(r => r.Id == x.RoleId)), cancellationToken);
        if (!remains)
        {
            throw new BusinessException("CountyCloud:LastAdministrator");
        }
    }
}
