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
            AdministrationPermissions.CountyEngagements, AdministrationPermissions.CountyVisits,
        ],
        CountyRoles.Auditor or "OversightDepartment" => [AdministrationPermissions.AuditLog, AdministrationPermissions.CountyEngagements, AdministrationPermissions.CountyVisits],
        CountyRoles.LeadingGroup or CountyRoles.LeadingGroupHead or CountyRoles.CountyLeaderInCharge or "CountyGovernmentApprover" or "ProgrammeOwner" => [AdministrationPermissions.CountyVisits],
        _ => [],
    };
}

/// <summary>
/// Makes the roles a county (or the host) lacks, each with its default permissions, and gives existing roles what became a default since. What
/// people edited stays: a default is offered to a role once in its life, and what was taken from it is never given back.
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

    /// <summary>
    /// Offers the roles of the current side what became a default since they were made: a permission that the role was never offered and that
    /// nobody took from it is granted, if the role holds the permission above it. After that the offer counts as made, whatever becomes of it.
    /// </summary>
    /// <returns>How many permissions were granted.</returns>
    public async Task<int> OfferNewDefaultsAsync(CancellationToken cancellationToken = default)
    {
        var roles = await db.Set<Role>().Where(r => !r.IsStatic).OrderBy(r => r.Name).ToListAsync(cancellationToken);
        var held = (await db.Set<PermissionGrant>().AsNoTracking().Where(g => g.ProviderName == GrantProviders.Role).ToListAsync(cancellationToken)).ToLookup(g => g.ProviderKey, g => g.Name, StringComparer.Ordinal);
        var granted = new List<PropertyChange>();
        await UnauditedAsync(() =>
        {
            foreach (var role in roles)
            {
                granted.AddRange(OfferTo(role, held[role.Name].ToHashSet(StringComparer.Ordinal)).Select(p => new PropertyChange($"{role.Name}: {p}", null, p)));
            }

            if (granted.Count > 0)
            {
                db.Audit("DefaultPermissionsGranted", nameof(Role), (currentTenant.Id ?? TenantIds.Host).ToString(), "Roles", granted);
            }
        }, cancellationToken);
        return granted.Count;
    }

    private List<string> OfferTo(Role role, HashSet<string> held)
    {
        var wanted = DefaultsOf(role.Name).OrderBy(Depth).ToList();
        if (role.OfferedPermissions is null)
        {
            // Nobody knows what an older version offered it, so all of it counts as offered; a role made by hand stays as people made it.
            if (CountyRoles.DisplayNames.ContainsKey(role.Name) || HostRoles.DisplayNames.ContainsKey(role.Name))
            {
                role.NoteOffered(wanted);
            }

            return [];
        }

        var granted = new List<string>();
        foreach (var permission in wanted.Where(p => !role.WasOffered(p)))
        {
            role.NoteOffered([permission]);
            if ((definitions.Find(permission)!.Parent is not { } parent || held.Contains(parent.Name)) && held.Add(permission))
            {
                db.Add(new PermissionGrant(guids.Create(), permission, GrantProviders.Role, role.Name));
                granted.Add(permission);
            }
        }

        return granted;
    }

    private int Depth(string permission)
    {
        var depth = 0;
        for (var parent = definitions.Find(permission)!.Parent; parent is not null; parent = parent.Parent)
        {
            depth++;
        }

        return depth;
    }

    private async Task SeedAsync(IEnumerable<(string Name, LocalizedText DisplayName)> roles, string administrators, CancellationToken cancellationToken)
    {
        var existing = await db.Set<Role>().Select(r => r.NormalizedName).ToListAsync(cancellationToken);
        var missing = roles.DistinctBy(r => r.Name.ToUpperInvariant()).Where(r => !existing.Contains(r.Name.ToUpperInvariant(), StringComparer.Ordinal)).ToList();
        if (missing.Count > 0)
        {
            await UnauditedAsync(() => Make(missing, administrators), cancellationToken);
        }

        if (existing.Count > 0)
        {
            await OfferNewDefaultsAsync(cancellationToken);
        }
    }

    private void Make(List<(string Name, LocalizedText DisplayName)> missing, string administrators)
    {
        foreach (var (name, displayName) in missing)
        {
            var isAdministrators = string.Equals(name, administrators, StringComparison.Ordinal);
            var role = new Role(guids.Create(), name, displayName, isAdministrators);
            var permissions = isAdministrators ? [] : DefaultsOf(name).ToList();
            role.NoteOffered(permissions);
            db.Add(role);
            db.AddRange(permissions.Select(p => new PermissionGrant(guids.Create(), p, GrantProviders.Role, name)));
        }

        db.Audit("RolesSeeded", nameof(Role), (currentTenant.Id ?? TenantIds.Host).ToString(), "Roles", missing.Select(r => new PropertyChange(r.Name, null, r.DisplayName.Source)));
    }

    // What the caller has pending is audited row by row; what is done to the roles is told in one entry.
    private async Task UnauditedAsync(Action change, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        var wasSuppressed = db.IsEntityAuditSuppressed;
        db.IsEntityAuditSuppressed = true;
        try
        {
            change();
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
