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

/// <summary>An account that is there, or that is to be saved.</summary>
public sealed class PreparedAccount(Func<Task<User>> save)
{
    /// <summary>The account; saved when it is new.</summary>
    /// <exception cref="Framework.Errors.BusinessException">The user name, the e-mail or the phone number is refused.</exception>
    public Task<User> SaveAsync() => save();
}

/// <summary>
/// Makes accounts and what they may enter, for first starts and demo starts. Every method can run again: what exists is left as it is.
/// </summary>
public sealed class AccountSeeder(
    CountyCloudDbContextBase db,
    UserManager<User> users,
    IdentityErrors errors,
    ContractorManager contractors,
    RegionScopeManager scopes,
    ICurrentTenant currentTenant,
    IGuidGenerator guids,
    TimeProvider clock)
{
    /// <summary>The account of this user name; null when there is none.</summary>
    public Task<User?> FindAccountAsync(string userName) => users.FindByNameAsync(userName);

    /// <summary>The account of this user name; made when missing.</summary>
    public async Task<User> EnsureAccountAsync(AccountSeed seed, CancellationToken cancellationToken = default) => await (await PrepareAccountAsync(seed)).SaveAsync();

    /// <summary>
    /// Looks for the account of this user name. When it is missing, its password is checked and its hash is begun, which is meant to take long: what the caller
    /// does until it saves goes on beside it.
    /// </summary>
    /// <exception cref="Framework.Errors.BusinessException">The password is refused.</exception>
    public async Task<PreparedAccount> PrepareAccountAsync(AccountSeed seed)
    {
        if (await users.FindByNameAsync(seed.UserName) is { } existing)
        {
            return new PreparedAccount(() => Task.FromResult(existing));
        }

        var user = new User(guids.Create(), seed.UserName, clock.GetUtcNow().UtcDateTime)
        {
            Name = seed.Name,
            IsDemo = seed.IsDemo,
        };
        user.SetEmail(seed.Email);
        user.SetPhoneNumber(seed.PhoneNumber);
        using (currentTenant.Change(TenantIds.Host))
        {
            foreach (var validator in users.PasswordValidators)
            {
                errors.ThrowIfFailed(await validator.ValidateAsync(users, user, seed.Password));
            }
        }

        var hash = Task.Run(() => users.PasswordHasher.HashPassword(user, seed.Password));
        return new PreparedAccount(async () =>
        {
            user.PasswordHash = await hash;
            using (currentTenant.Change(TenantIds.Host))
            {
                db.AuditAccountCreated(user);
                errors.ThrowIfFailed(await users.CreateAsync(user));
                return user;
            }
        });
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
        if (!await db.Set<RegionScope>().AnyAsync(s => s.UserId == userId && s.RegionId == regionId && (s.To == null || s.To >= from), cancellationToken))
        {
            await scopes.CreateAsync(userId, regionId, new Period(from, to), cancellationToken);
        }
    }

    /// <summary>The contractor of this code; made when missing.</summary>
    public async Task<Contractor> EnsureContractorAsync(string code, LocalizedText name, CancellationToken cancellationToken = default)
    {
        var normalized = Contractor.Normalize(code);
        return await db.Set<Contractor>().FirstOrDefaultAsync(c => c.Code == normalized, cancellationToken)
            ?? await contractors.CreateAsync(normalized, name, with: null, cancellationToken);
    }

    /// <summary>The contractor's engagement in a county that lasts on or after the first day; made when missing.</summary>
    public async Task<Engagement> EnsureEngagementAsync(Guid tenantId, Guid contractorId, DateOnly from, DateOnly? to = null, CancellationToken cancellationToken = default)
    {
        using (currentTenant.Change(tenantId))
        {
            if (await db.Set<Engagement>().FirstOrDefaultAsync(e => e.ContractorId == contractorId && (e.To == null || e.To >= from), cancellationToken) is { } existing)
            {
                return existing;
            }
        }

        return await contractors.EngageAsync(contractorId, tenantId, new Period(from, to), cancellationToken);
    }
}
