using CountyCloud.Administration.Contractors;
using CountyCloud.Administration.Regions;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Identity;

/// <summary>An account to be made.</summary>
/// <param name="UserName">User name.</param>
/// <param name="Password">Password; must satisfy the policy.</param>
/// <param name="Name">The person's or the post's name.</param>
/// <param name="Email">E-mail.</param>
/// <param name="PhoneNumber">Phone number.</param>
/// <param name="IsDemo">True for accounts of a demo start.</param>
public sealed record AccountSeed(string UserName, string Password, string? Name = null, string? Email = null, string? PhoneNumber = null, bool IsDemo = false);

/// <summary>
/// Makes accounts and what they may enter, for first starts and demo starts. Every method can run again: what exists is left as it is.
/// </summary>
public sealed class AccountSeeder(
    CountyCloudDbContextBase db, UserManager<User> users, IdentityErrors errors, ICurrentTenant currentTenant, IGuidGenerator guids, TimeProvider clock)
{
    /// <summary>The account of this user name; made when missing.</summary>
    public async Task<User> EnsureAccountAsync(AccountSeed seed, CancellationToken cancellationToken = default)
    {
        if (await users.FindByNameAsync(seed.UserName) is { } existing)
        {
            return existing;
        }

        using (currentTenant.Change(TenantIds.Host))
        {
            var user = new User(guids.Create(), seed.UserName, clock.GetUtcNow().UtcDateTime)
            {
                Name = seed.Name,
                Email = seed.Email,
                PhoneNumber = seed.PhoneNumber,
                IsDemo = seed.IsDemo,
            };
            db.AuditAccountCreated(user);
            errors.ThrowIfFailed(await users.CreateAsync(user, seed.Password));
            return user;
        }
    }

    /// <summary>Makes the person a member of a county (or of the host) with these roles; an existing membership stays as it is.</summary>
    public async Task EnsureMembershipAsync(
        Guid tenantId, Guid userId, IReadOnlyCollection<string> roleNames, DateOnly from, DateOnly? to = null, Guid? engagementId = null, CancellationToken cancellationToken = default)
    {
        using (currentTenant.Change(tenantId))
        {
            if (await db.Set<Membership>().AnyAsync(m => m.UserId == userId, cancellationToken))
            {
                return;
            }

            var names = roleNames.Select(n => n.ToUpperInvariant()).ToList();
            var roles = await db.Set<Role>().Where(r => names.Contains(r.NormalizedName)).Select(r => r.Id).ToListAsync(cancellationToken);
            if (roles.Count != names.Count)
            {
                throw new InvalidOperationException($"One of the roles {string.Join(", ", roleNames)} does not exist.");
            }

            var membership = new Membership(guids.Create(), userId, from, to, engagementId);
            membership.SetRoles(roles);
            db.Add(membership);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Makes the person an official of a region.</summary>
    public async Task EnsureRegionScopeAsync(Guid userId, Guid regionId, DateOnly from, DateOnly? to = null, CancellationToken cancellationToken = default)
    {
        using (currentTenant.Change(TenantIds.Host))
        {
            if (!await db.Set<RegionScope>().AnyAsync(s => s.UserId == userId && s.RegionId == regionId, cancellationToken))
            {
                db.Add(new RegionScope(guids.Create(), userId, regionId, from, to));
                await db.SaveChangesAsync(cancellationToken);
            }
        }
    }

    /// <summary>The contractor of this code; made when missing.</summary>
    public async Task<Contractor> EnsureContractorAsync(string code, LocalizedText name, CancellationToken cancellationToken = default)
    {
        if (await db.Set<Contractor>().FirstOrDefaultAsync(c => c.Code == code, cancellationToken) is { } existing)
        {
            return existing;
        }

        using (currentTenant.Change(TenantIds.Host))
        {
            var contractor = new Contractor(guids.Create(), code, name);
            db.Add(contractor);
            await db.SaveChangesAsync(cancellationToken);
            return contractor;
        }
    }

    /// <summary>The contractor's engagement in a county; made when missing.</summary>
    public async Task<Engagement> EnsureEngagementAsync(Guid tenantId, Guid contractorId, DateOnly from, DateOnly? to = null, CancellationToken cancellationToken = default)
    {
        using (currentTenant.Change(tenantId))
        {
            if (await db.Set<Engagement>().FirstOrDefaultAsync(e => e.ContractorId == contractorId, cancellationToken) is { } existing)
            {
                return existing;
            }

            var engagement = new Engagement(guids.Create(), contractorId, from, to);
            db.Add(engagement);
            await db.SaveChangesAsync(cancellationToken);
            return engagement;
        }
    }
}
