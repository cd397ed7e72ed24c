using CountyCloud.Framework.Timing;
using System.ComponentModel.DataAnnotations;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Authorization;

/// <summary>Permissions of roles (provider R, by name) and of accounts (provider U, by id) on the current side.</summary>
[ApiController]
[Route("api/permission-management/permissions")]
public sealed class PermissionManagementController(
    CountyCloudDbContextBase db,
    PermissionDefinitionManager definitions,
    PermissionStore store,
    PrivilegeGuard privileges,
    IPermissionChecker permissions,
    ICurrentTenant currentTenant,
    IGuidGenerator guids,
    TimeProvider clock,
    ITextLocalizer texts) : ControllerBase
{
    /// <summary>All permissions of the side and who gives them to this role or account.</summary>
    [HttpGet]
    [RequiresPermission(AdministrationPermissions.Roles.ManagePermissions, AdministrationPermissions.Users.ManagePermissions)]
    public async Task<PermissionListDto> GetAsync([FromQuery] PermissionHolderInput holder, CancellationToken cancellationToken)
    {
        var (name, roles, userId) = await FindHolderAsync(holder, cancellationToken);
        var grants = await GrantsOf(roles, userId, cancellationToken);
        var groups = definitions.Groups
            .Select(g => ToDto(g, roles, grants))
            .Where(g => g.Permissions.Count > 0)
            .ToList();
        return new PermissionListDto(name, groups);
    }

    /// <summary>Grants and withdraws. Only what the current user holds can be granted; an administrators' role keeps everything.</summary>
    [HttpPut]
    [RequiresPermission(AdministrationPermissions.Roles.ManagePermissions, AdministrationPermissions.Users.ManagePermissions)]
    public async Task<IActionResult> UpdateAsync([FromQuery] PermissionHolderInput holder, UpdatePermissionsInput input, CancellationToken cancellationToken)
    {
        var (_, roles, userId) = await FindHolderAsync(holder, cancellationToken);
        var key = userId?.ToString() ?? roles[0].Name;
        var unknown = input.Permissions.FirstOrDefault(p => definitions.Find(p.Name) is not { } permission || (permission.Side & store.Side) == 0);
        if (unknown is not null)
        {
            throw new InputValidationException([new InputProblem("permissions", "CountyCloud:UnknownPermission", unknown.Name)]);
        }

        if (userId is null && roles[0].IsStatic)
        {
            if (input.Permissions.Any(p => !p.IsGranted))
            {
                throw new BusinessException("CountyCloud:StaticRoleKeepsPermissions").WithData("role", roles[0].Name);
            }

            return NoContent();
        }

        var own = await db.Set<PermissionGrant>().Where(g => g.ProviderName == holder.ProviderName && g.ProviderKey == key).ToListAsync(cancellationToken);
        var added = input.Permissions.Where(p => p.IsGranted).Select(p => p.Name).Distinct(StringComparer.Ordinal)
            .Where(n => own.TrueForAll(g => !string.Equals(g.Name, n, StringComparison.Ordinal))).ToList();
        await privileges.EnsureHoldsAsync(added, cancellationToken);
        db.AddRange(added.Select(n => new PermissionGrant(guids.Create(), n, holder.ProviderName, key)));
        var removed = own.Where(g => input.Permissions.Any(p => !p.IsGranted && string.Equals(p.Name, g.Name, StringComparison.Ordinal))).ToList();
        db.RemoveRange(removed);
        if (userId is null && removed.Count > 0)
        {
            // What a person took away stays away, whatever becomes a default later. A role made by hand gets nothing by itself anyway.
            var role = await db.Set<Role>().FirstOrDefaultAsync(r => r.Name == key && r.OfferedPermissions != null, cancellationToken);
            role?.NoteOffered(removed.Select(g => g.Name));
        }

        await db.SaveChangesAsync(cancellationToken);
        return NoContent();
    }

    private async Task<(string Name, IReadOnlyList<GrantedRole> Roles, Guid? UserId)> FindHolderAsync(PermissionHolderInput holder, CancellationToken cancellationToken)
    {
        if (string.Equals(holder.ProviderName, GrantProviders.Role, StringComparison.Ordinal))
        {
            await EnsureGrantedAsync(AdministrationPermissions.Roles.ManagePermissions, cancellationToken);
            var normalized = holder.ProviderKey.ToUpperInvariant();
            var role = await db.Set<Role>().AsNoTracking().FirstOrDefaultAsync(r => r.NormalizedName == normalized, cancellationToken)
                ?? throw new EntityNotFoundException(typeof(Role), holder.ProviderKey);
            return (role.Name, [new GrantedRole(role.Name, role.IsStatic)], null);
        }

        await EnsureGrantedAsync(AdministrationPermissions.Users.ManagePermissions, cancellationToken);
        var memberships = db.ValidMemberships(clock.Today());
        var isHost = currentTenant.IsHost;
        var user = Guid.TryParse(holder.ProviderKey, out var id)
            ? await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(u => u.Id == id && (isHost || memberships.Any(m => m.UserId == u.Id)), cancellationToken)
            : null;
        if (user is null)
        {
            throw new EntityNotFoundException(typeof(User), holder.ProviderKey);
        }

        return (user.UserName!, await store.GetRolesAsync(user.Id, cancellationToken), user.Id);
    }

    private async Task EnsureGrantedAsync(string permission, CancellationToken cancellationToken)
    {
        if (!await permissions.IsGrantedAsync(permission, cancellationToken))
        {
            throw new AuthorizationException(permission);
        }
    }

    private async Task<ILookup<string, GrantedByDto>> GrantsOf(IReadOnlyList<GrantedRole> roles, Guid? userId, CancellationToken cancellationToken)
    {
        var names = roles.Select(r => r.Name).ToList();
        var userKey = userId?.ToString();
        var grants = await db.Set<PermissionGrant>().AsNoTracking()
            .Where(g => (g.ProviderName == GrantProviders.Role && names.Contains(g.ProviderKey)) || (g.ProviderName == GrantProviders.User && g.ProviderKey == userKey))
            .ToListAsync(cancellationToken);
        return grants.ToLookup(g => g.Name, g => new GrantedByDto(g.ProviderName, g.ProviderKey), StringComparer.Ordinal);
    }

    private PermissionGroupDto ToDto(PermissionGroupDefinition group, IReadOnlyList<GrantedRole> roles, ILookup<string, GrantedByDto> grants)
    {
        var (resource, key) = Split(group.DisplayName);
        var byStatic = roles.Where(r => r.IsStatic).Select(r => new GrantedByDto(GrantProviders.Role, r.Name)).ToList();
        return new PermissionGroupDto(group.Name, texts[group.DisplayName], key, resource, [.. group.Flatten().Where(p => (p.Side & store.Side) != 0).Select(p =>
        {
            List<GrantedByDto> by = [.. byStatic.Union(grants[p.Name])];
            return new PermissionDto(p.Name, texts[p.DisplayName], p.Parent?.Name, by.Count > 0, [], by);
        })]);
    }

    private static (string Resource, string Key) Split(string displayName)
    {
        var at = displayName.IndexOf("::", StringComparison.Ordinal);
        return at > 0 ? (displayName[..at], displayName[(at + 2)..]) : (LocalizationStore.DefaultResource, displayName);
    }
}

/// <summary>Whose permissions.</summary>
public sealed record PermissionHolderInput
{
    /// <summary>R (role) or U (account).</summary>
    [Required, RegularExpression("^[RU]$", MatchTimeoutInMilliseconds = 200)]
    public string ProviderName { get; init; } = string.Empty;

    /// <summary>Role name or account id.</summary>
    [Required, MaxLength(128)]
    public string ProviderKey { get; init; } = string.Empty;
}

/// <summary>What to grant and withdraw.</summary>
public sealed record UpdatePermissionsInput
{
    /// <summary>The changes.</summary>
    [Required, MaxLength(1000)]
    public IReadOnlyList<UpdatePermissionInput> Permissions { get; init; } = [];
}

/// <summary>A permission to grant or withdraw.</summary>
/// <param name="Name">Permission.</param>
/// <param name="IsGranted">Granted or withdrawn.</param>
public sealed record UpdatePermissionInput(string Name, bool IsGranted);

/// <summary>All permissions of a role or an account.</summary>
/// <param name="EntityDisplayName">Role name or user name.</param>
/// <param name="Groups">The permissions in their groups.</param>
public sealed record PermissionListDto(string EntityDisplayName, IReadOnlyList<PermissionGroupDto> Groups);

/// <summary>Permissions shown together.</summary>
/// <param name="Name">Name.</param>
/// <param name="DisplayName">Text.</param>
/// <param name="DisplayNameKey">Key of the text.</param>
/// <param name="DisplayNameResource">Resource of the text.</param>
/// <param name="Permissions">Parents before children.</param>
public sealed record PermissionGroupDto(string Name, string DisplayName, string DisplayNameKey, string DisplayNameResource, IReadOnlyList<PermissionDto> Permissions);

/// <summary>A permission and who gives it.</summary>
/// <param name="Name">Name.</param>
/// <param name="DisplayName">Text.</param>
/// <param name="ParentName">Permission above.</param>
/// <param name="IsGranted">True when anybody gives it.</param>
/// <param name="AllowedProviders">Empty: all.</param>
/// <param name="GrantedProviders">Who gives it.</param>
public sealed record PermissionDto(string Name, string DisplayName, string? ParentName, bool IsGranted, IReadOnlyList<string> AllowedProviders, IReadOnlyList<GrantedByDto> GrantedProviders);

/// <summary>Who gives a permission.</summary>
/// <param name="ProviderName">R or U.</param>
/// <param name="ProviderKey">Role name or account id.</param>
public sealed record GrantedByDto(string ProviderName, string ProviderKey);
