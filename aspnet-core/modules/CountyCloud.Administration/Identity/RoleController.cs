using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Http;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Identity;

/// <summary>Roles of the current side.</summary>
[ApiController]
[Route("api/identity/roles")]
public sealed class RoleController(CountyCloudDbContextBase db, PrivilegeGuard privileges, IGuidGenerator guids) : ControllerBase
{
    private static readonly Sorting<Role> Columns = new Sorting<Role>("name").Allow("name", r => r.Name).Allow("isDefault", r => r.IsDefault).Allow("isPublic", r => r.IsPublic);

    /// <summary>A page of roles.</summary>
    [HttpGet]
    [RequiresPermission(AdministrationPermissions.Roles.Default)]
    public async Task<PagedResultDto<IdentityRoleDto>> GetListAsync([FromQuery] PagedAndSortedInput input, CancellationToken cancellationToken)
    {
        var query = db.Set<Role>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(input.Filter))
        {
            var filter = input.Filter.Trim().ToUpperInvariant();
            query = query.Where(r => r.NormalizedName.Contains(filter));
        }

        var roles = await Columns.Apply(query, input.Sorting).ThenBy(r => r.Id).Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return new PagedResultDto<IdentityRoleDto>(await query.CountBesidePageAsync(roles.Count, input.SkipCount, input.MaxResultCount, cancellationToken), roles.ConvertAll(IdentityRoleDto.Of));
    }

    /// <summary>All roles.</summary>
    [HttpGet("all")]
    [RequiresPermission(AdministrationPermissions.Roles.Default)]
    public async Task<ListResultDto<IdentityRoleDto>> GetAllListAsync(CancellationToken cancellationToken) =>
        new((await db.Set<Role>().AsNoTracking().OrderBy(r => r.Name).ToListAsync(cancellationToken)).ConvertAll(IdentityRoleDto.Of));

    /// <summary>A role.</summary>
    [HttpGet("{id:guid}")]
    [RequiresPermission(AdministrationPermissions.Roles.Default)]
    public async Task<IdentityRoleDto> GetAsync(Guid id, CancellationToken cancellationToken) => IdentityRoleDto.Of(await FindAsync(id, cancellationToken));

    /// <summary>Makes a role; it holds nothing yet.</summary>
    [HttpPost]
    [RequiresPermission(AdministrationPermissions.Roles.Create)]
    public async Task<IdentityRoleDto> CreateAsync(CreateOrUpdateRoleInput input, CancellationToken cancellationToken)
    {
        var name = input.Name.Trim();
        await EnsureNameIsFreeAsync(name, null, cancellationToken);
        var role = new Role(guids.Create(), name, DisplayNames.Apply(LocalizedText.Chinese(name), DisplayNames.Find(input.ExtraProperties)));
        role.Update(name, input.IsDefault, input.IsPublic);
        db.Add(role);
        await db.SaveChangesAsync(cancellationToken);
        return IdentityRoleDto.Of(role);
    }

    /// <summary>Changes a role; its permissions follow a new name.</summary>
    [HttpPut("{id:guid}")]
    [RequiresPermission(AdministrationPermissions.Roles.Update)]
    public async Task<IdentityRoleDto> UpdateAsync(Guid id, CreateOrUpdateRoleInput input, CancellationToken cancellationToken)
    {
        var role = await FindAsync(id, cancellationToken);
        role.CheckConcurrencyStamp(input.ConcurrencyStamp);
        var name = input.Name.Trim();
        await EnsureNameIsFreeAsync(name, id, cancellationToken);
        if (input.IsDefault && !role.IsDefault)
        {
            // A default role is given to everybody who is added: that is granting it.
            await privileges.EnsureMayAssignAsync([role], cancellationToken);
        }

        foreach (var grant in await GrantsOf(role).ToListAsync(cancellationToken))
        {
            grant.MoveTo(name);
        }

        role.Update(name, input.IsDefault, input.IsPublic);
        role.Rename(DisplayNames.Apply(role.DisplayName, DisplayNames.Find(input.ExtraProperties)));
        await db.SaveChangesAsync(cancellationToken);
        return IdentityRoleDto.Of(role);
    }

    /// <summary>Deletes a role, with what it was granted and from everybody who has it.</summary>
    [HttpDelete("{id:guid}")]
    [RequiresPermission(AdministrationPermissions.Roles.Delete)]
    public async Task<IActionResult> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        var role = await FindAsync(id, cancellationToken);
        if (role.IsStatic)
        {
            throw new BusinessException("Volo.Abp.Identity:010006");
        }

        db.RemoveRange(await GrantsOf(role).ToListAsync(cancellationToken));
        db.Remove(role);
        await db.SaveChangesAsync(cancellationToken);
        return NoContent();
    }

    private IQueryable<PermissionGrant> GrantsOf(Role role) => db.Set<PermissionGrant>().Where(g => g.ProviderName == GrantProviders.Role && g.ProviderKey == role.Name);

    private async Task<Role> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<Role>().FirstOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw new EntityNotFoundException(typeof(Role), id);

    private async Task EnsureNameIsFreeAsync(string name, Guid? except, CancellationToken cancellationToken)
    {
        var normalized = name.ToUpperInvariant();
        if (name.Length == 0)
        {
            throw new BusinessException("Volo.Abp.Identity:InvalidRoleName").WithData("0", name);
        }

        if (await db.Set<Role>().AnyAsync(r => r.NormalizedName == normalized && r.Id != except, cancellationToken))
        {
            throw new BusinessException("Volo.Abp.Identity:DuplicateRoleName").WithData("0", name);
        }
    }
}
