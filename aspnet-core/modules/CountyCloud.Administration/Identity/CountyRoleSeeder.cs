using CountyCloud.Administration.Authorization;
using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Identity;

/// <summary>What a role may do when it is first made: the least its duty needs. A context that brings permissions says it for them.</summary>
public interface IDefaultRoleGrants
{
    /// <summary>Permissions of the role, parents included; none for a role the context has nothing for.</summary>
    IEnumerable<string> GrantsOf(string roleName);
}

/// <summary>The module's own part: who looks after people and who reads the audit log.</summary>
public sealed class AdministrationRoleGrants : IDefaultRoleGrants
{
    /// <inheritdoc />
    public IEnumerable<string> GrantsOf(string roleName) => roleName switch
    {
        // The office coordinates everybody in the programme (Milin measures, section 3), so it keeps the list of people.
        CountyRoles.ProgrammeOffice =>
        [
            AdministrationPermissions.Roles.Default, AdministrationPermissions.Users.Default, AdministrationPermissions.Users.Create,
            AdministrationPermissions.Users.Update, AdministrationPermissions.Users.ManageRoles, AdministrationPermissions.AuditLog,
            AdministrationPermissions.CountyEngagements,
        ],
        CountyRoles.Auditor or "OversightDepartment" => [AdministrationPermissions.AuditLog, AdministrationPermissions.CountyEngagements],
        _ => [],
    };
}

/// <summary>
/// Makes the roles a county (or the host) lacks, each with its default permissions. Running it again changes nothing, and what people
/// edited stays: a role that exists is left as it is.
/// </summary>
public sealed class CountyRoleSeeder(
    CountyCloudDbContextBase db, ICurrentTenant currentTenant, IGuidGenerator guids, IEnumerable<IDefaultRoleGrants> defaults, PermissionDefinitionManager definitions)
{
    /// <summary>Makes what is missing in the current county, the administrators' role among it.</summary>
    public Task SeedAsync(IEnumerable<(string Name, LocalizedText DisplayName)> roles, CancellationToken cancellationToken = default) =>
        SeedAsync(roles.Prepend((CountyRoles.CountyAdministrator, CountyRoles.DisplayNames[CountyRoles.CountyAdministrator])), CountyRoles.CountyAdministrator, cancellationToken);

    /// <summary>Makes what is missing of all roles that the documents name, in the current county.</summary>
    public Task SeedAllAsync(CancellationToken cancellationToken = default) =>
        SeedAsync(CountyRoles.DisplayNames.Select(r => (r.Key, r.Value)), cancellationToken);

    /// <summary>Makes what is missing on the platform's side.</summary>
    public async Task SeedHostAsync(CancellationToken cancellationToken = default)
    {
        using (currentTenant.Change(TenantIds.Host))
        {
            await SeedAsync(HostRoles.DisplayNames.Select(r => (r.Key, r.Value)), HostRoles.PlatformAdministrator, cancellationToken);
        }
    }

    private async Task SeedAsync(IEnumerable<(string Name, LocalizedText DisplayName)> roles, string administrators, CancellationToken cancellationToken)
    {
        var existing = await db.Set<Role>().Select(r => r.NormalizedName).ToListAsync(cancellationToken);
        var missing = roles.DistinctBy(r => r.Name.ToUpperInvariant()).Where(r => !existing.Contains(r.Name.ToUpperInvariant(), StringComparer.Ordinal)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        // What the caller has pending is audited row by row; the roles are told in one entry.
        await db.SaveChangesAsync(cancellationToken);
        var wasSuppressed = db.IsEntityAuditSuppressed;
        db.IsEntityAuditSuppressed = true;
        try
        {
            foreach (var (name, displayName) in missing)
            {
                var isAdministrators = string.Equals(name, administrators, StringComparison.Ordinal);
                db.Add(new Role(guids.Create(), name, displayName, isAdministrators));
                db.AddRange(isAdministrators ? [] : DefaultsOf(name).Select(p => new PermissionGrant(guids.Create(), p, GrantProviders.Role, name)));
            }

            db.Audit("RolesSeeded", nameof(Role), (currentTenant.Id ?? TenantIds.Host).ToString(), "Roles", missing.Select(r => new PropertyChange(r.Name, null, r.DisplayName.Source)));
            await db.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            db.IsEntityAuditSuppressed = wasSuppressed;
        }
    }

    /// <exception cref="InvalidOperationException">A default names a permission that does not exist on this side: a typing mistake.</exception>
    private IEnumerable<string> DefaultsOf(string role)
    {
        var side = currentTenant.IsHost ? MultiTenancySides.Host : MultiTenancySides.Tenant;
        foreach (var name in defaults.SelectMany(d => d.GrantsOf(role)).Distinct(StringComparer.Ordinal))
        {
            var permission = definitions.Find(name) ?? throw new InvalidOperationException($"The default permission '{name}' of role '{role}' is not defined.");

            // ProvincialOverseer is a role of both sides; each side takes its own part.
            if ((permission.Side & side) != 0)
            {
                yield return name;
            }
        }
    }
}
