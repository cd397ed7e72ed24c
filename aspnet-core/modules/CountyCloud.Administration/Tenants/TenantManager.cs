using CountyCloud.Framework.Timing;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Tenants;

/// <summary>Who administers a new county.</summary>
/// <param name="Email">E-mail.</param>
/// <param name="Password">Password.</param>
public sealed record CountyAdministratorSeed(string Email, string Password);

/// <summary>Makes what a context keeps for every county, when one is opened from the platform's tenant page.</summary>
public interface ITenantProvisioner
{
    /// <summary>Makes it; the flow works for the new county, inside the transaction that opens it.</summary>
    Task ProvisionAsync(Tenant tenant, CancellationToken cancellationToken);
}

/// <summary>Opens counties. Host-side code.</summary>
public sealed class TenantManager(
    CountyCloudDbContextBase db,
    IEnumerable<ITenantProvisioner> provisioners,
    ICurrentTenant currentTenant,
    CountyRoleSeeder roles,
    UserManager<User> users,
    IdentityErrors errors,
    IGuidGenerator guids,
    TimeProvider clock)
{
    /// <summary>
    /// Opens a county with its roles and, when given, an account that administers it, named <c>{code}.admin</c>. Contexts add what
    /// they keep for every county (<see cref="ITenantProvisioner"/>). All or nothing.
    /// </summary>
    /// <exception cref="BusinessException">The code is taken, malformed or reserved, or the account is refused.</exception>
    public async Task<Tenant> CreateAsync(string code, LocalizedText displayName, Guid? regionId, CountyAdministratorSeed? administrator, CancellationToken cancellationToken)
    {
        var tenant = new Tenant(guids.Create(), code, displayName, regionId, ReservedPaths.Segments.Contains);
        if (await db.Set<Tenant>().AnyAsync(t => t.Name == tenant.Name, cancellationToken))
        {
            throw new BusinessException("Volo.Abp.TenantManagement:DuplicateTenantName").WithData("Name", tenant.Name);
        }

        await db.InTransactionAsync(
            async () =>
            {
                using (currentTenant.Change(TenantIds.Host))
                {
                    db.Add(tenant);
                    await db.SaveChangesAsync(cancellationToken);
                }

                using (currentTenant.Change(tenant.Id, tenant.Name))
                {
                    await roles.SeedAllAsync(cancellationToken);
                    foreach (var provisioner in provisioners)
                    {
                        await provisioner.ProvisionAsync(tenant, cancellationToken);
                    }

                    if (administrator is not null)
                    {
                        await CreateAdministratorAsync(tenant, administrator, cancellationToken);
                    }
                }
            },
            cancellationToken);
        return tenant;
    }

    private async Task CreateAdministratorAsync(Tenant tenant, CountyAdministratorSeed seed, CancellationToken cancellationToken)
    {
        var user = new User(guids.Create(), $"{tenant.Name}.admin", clock.GetUtcNow().UtcDateTime) { Email = seed.Email };
        db.AuditAccountCreated(user);
        errors.ThrowIfFailed(await users.CreateAsync(user, seed.Password));
        var membership = new Membership(guids.Create(), user.Id, clock.Today(), to: null);
        membership.SetRoles(await db.Set<Role>().Where(r => r.IsStatic).Select(r => r.Id).ToListAsync(cancellationToken));
        db.Add(membership);
        await db.SaveChangesAsync(cancellationToken);
    }
}
