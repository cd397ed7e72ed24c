using System.Globalization;
using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Contractors;

/// <summary>
/// Contractors, their engagements in counties and the access of their people (PLAT-04). Host-side code that the API and the command line
/// share; a change of a county's rows is made, and told in the audit log, inside that county.
/// </summary>
public sealed class ContractorManager(CountyCloudDbContextBase db, EngagementDirectory directory, ICurrentTenant currentTenant, IGuidGenerator guids, TimeProvider clock)
{
    /// <summary>Makes a contractor.</summary>
    /// <exception cref="BusinessException">The code is malformed or taken.</exception>
    public async Task<Contractor> CreateAsync(string code, LocalizedText name, Action<Contractor>? with, CancellationToken cancellationToken)
    {
        using var _ = currentTenant.Change(TenantIds.Host);
        var contractor = new Contractor(guids.Create(), code, name);
        with?.Invoke(contractor);
        await EnsureCodeIsFreeAsync(contractor, cancellationToken);
        db.Add(contractor);
        await db.SaveChangesAsync(cancellationToken);
        return contractor;
    }

    /// <summary>Changes a contractor; the caller has checked its version.</summary>
    /// <exception cref="BusinessException">The code is malformed or taken.</exception>
    public async Task UpdateAsync(Contractor contractor, string code, LocalizedText name, CancellationToken cancellationToken)
    {
        using var _ = currentTenant.Change(TenantIds.Host);
        contractor.Update(code, name);
        await EnsureCodeIsFreeAsync(contractor, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Deletes a contractor that never worked anywhere; what one did must stay for acceptance and audit.</summary>
    /// <exception cref="BusinessException">It was engaged.</exception>
    public async Task DeleteAsync(Contractor contractor, CancellationToken cancellationToken)
    {
        if (await directory.HasHistoryAsync(contractor.Id, cancellationToken))
        {
            throw new BusinessException("Contractors:HasEngagements").WithData("name", contractor.Name.Source);
        }

        using var _ = currentTenant.Change(TenantIds.Host);
        db.Remove(contractor);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Engages a contractor in a county.</summary>
    /// <exception cref="InputValidationException">Contractor or county do not exist, or it would end before it begins.</exception>
    /// <exception cref="BusinessException">It is engaged there in that time.</exception>
    public async Task<Engagement> EngageAsync(Guid contractorId, Guid countyId, Period period, CancellationToken cancellationToken)
    {
        period.EnsureInOrder();
        if (!await db.Set<Contractor>().AnyAsync(c => c.Id == contractorId, cancellationToken))
        {
            throw new InputValidationException([new InputProblem("contractorId", "Contractors:ContractorUnknown")]);
        }

        if (!await db.Set<Tenant>().AnyAsync(t => t.Id == countyId && t.IsActive, cancellationToken))
        {
            throw new InputValidationException([new InputProblem("countyId", "Contractors:CountyUnknown")]);
        }

        var engagement = new Engagement(guids.Create(), contractorId, period.From, period.To);
        await InCountyAsync(
            countyId,
            async () =>
            {
                await EnsureNoOverlapAsync(engagement, period, cancellationToken);
                db.Add(engagement);
            },
            cancellationToken);
        return engagement;
    }

    /// <summary>Corrects the days of an engagement.</summary>
    /// <exception cref="EntityNotFoundException">There is none.</exception>
    /// <exception cref="ConcurrencyException">Somebody changed it meanwhile.</exception>
    /// <exception cref="BusinessException">The days are not in order or overlap another engagement there.</exception>
    public async Task ChangeAsync(Guid id, Period period, string? concurrencyStamp, CancellationToken cancellationToken)
    {
        var row = await GetAsync(id, cancellationToken);
        await InCountyAsync(
            row.CountyId,
            async () =>
            {
                var engagement = await db.Set<Engagement>().SingleAsync(e => e.Id == id, cancellationToken);
                engagement.CheckConcurrencyStamp(concurrencyStamp);
                engagement.Change(period);
                await EnsureNoOverlapAsync(engagement, period, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Ends an engagement: on a day, or at once. Its people's access ends with it; the rows stay as history.</summary>
    /// <exception cref="EntityNotFoundException">There is none.</exception>
    /// <exception cref="BusinessException">It is over, or the day is not within it.</exception>
    public async Task EndAsync(Guid id, DateOnly? lastDay, CancellationToken cancellationToken)
    {
        var row = await GetAsync(id, cancellationToken);
        await InCountyAsync(
            row.CountyId,
            async () =>
            {
                var engagement = await db.Set<Engagement>().SingleAsync(e => e.Id == id, cancellationToken);
                engagement.End(engagement.Period.LastDayWhenEnded(lastDay, clock.Today()));
            },
            cancellationToken);
    }

    /// <summary>Gives one of the contractor's people access to the county through the engagement, with roles of the county.</summary>
    /// <exception cref="EntityNotFoundException">There is no such engagement.</exception>
    /// <exception cref="BusinessException">The engagement is over, a role is unknown or the administrators', or the person already works there.</exception>
    public async Task AddPersonAsync(Guid id, User user, IReadOnlyCollection<string> roleNames, CancellationToken cancellationToken)
    {
        var row = await GetAsync(id, cancellationToken);
        var today = clock.Today();
        if (row.Engagement.Period.On(today) == PeriodState.Ended)
        {
            throw new BusinessException("Administration:EndedAlready", 400);
        }

        await InCountyAsync(
            row.CountyId,
            async () =>
            {
                var roles = await RolesAsync(roleNames, cancellationToken);
                var membership = await db.Set<Membership>().SingleOrDefaultAsync(m => m.UserId == user.Id, cancellationToken);
                if (membership is null)
                {
                    membership = new Membership(guids.Create(), user.Id, today, to: null, id);
                    db.Add(membership);
                }
                else if (await HoldsAsync(membership, today, cancellationToken))
                {
                    throw new BusinessException("CountyCloud:AlreadyMember", 400).WithData("userName", user.UserName);
                }
                else
                {
                    membership.Resume(today, id);
                }

                SetRoles(membership, user.Id, roles);
            },
            cancellationToken);
    }

    /// <summary>Changes the roles of one of the engagement's people.</summary>
    /// <exception cref="EntityNotFoundException">There is no such engagement or person.</exception>
    /// <exception cref="BusinessException">A role is unknown or the administrators'.</exception>
    public async Task SetRolesAsync(Guid id, Guid userId, IReadOnlyCollection<string> roleNames, CancellationToken cancellationToken)
    {
        var row = await GetAsync(id, cancellationToken);
        await InCountyAsync(
            row.CountyId,
            async () => SetRoles(await MembershipAsync(id, userId, cancellationToken), userId, await RolesAsync(roleNames, cancellationToken)),
            cancellationToken);
    }

    /// <summary>Takes the county away from one of the engagement's people, at once; the row stays as history.</summary>
    /// <exception cref="EntityNotFoundException">There is no such engagement or person.</exception>
    public async Task RemovePersonAsync(Guid id, Guid userId, CancellationToken cancellationToken)
    {
        var row = await GetAsync(id, cancellationToken);
        await InCountyAsync(
            row.CountyId,
            async () =>
            {
                (await MembershipAsync(id, userId, cancellationToken)).End(clock.Today().AddDays(-1));

                // What the person alone was granted must not come back with a later membership.
                var userKey = userId.ToString();
                db.RemoveRange(await db.Set<PermissionGrant>().Where(g => g.ProviderName == GrantProviders.User && g.ProviderKey == userKey).ToListAsync(cancellationToken));
            },
            cancellationToken);
    }

    /// <summary>The engagement of this id.</summary>
    /// <exception cref="EntityNotFoundException">There is none.</exception>
    public async Task<EngagementRow> GetAsync(Guid id, CancellationToken cancellationToken) =>
        await directory.FindAsync(id, cancellationToken) ?? throw new EntityNotFoundException(typeof(Engagement), id);

    private async Task InCountyAsync(Guid countyId, Func<Task> work, CancellationToken cancellationToken)
    {
        using var _ = currentTenant.Change(countyId);
        await db.InTransactionAsync(
            async () =>
            {
                await work();
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
    }

    private async Task EnsureCodeIsFreeAsync(Contractor contractor, CancellationToken cancellationToken)
    {
        if (await db.Set<Contractor>().AnyAsync(c => c.Id != contractor.Id && c.Code == contractor.Code, cancellationToken))
        {
            throw new BusinessException("Contractors:CodeTaken", 400).WithData("code", contractor.Code);
        }
    }

    private async Task EnsureNoOverlapAsync(Engagement engagement, Period period, CancellationToken cancellationToken)
    {
        // Writing the contractor's row first makes two people who engage it at the same moment wait for each other.
        await db.Set<Contractor>().Where(c => c.Id == engagement.ContractorId).ExecuteUpdateAsync(s => s.SetProperty(c => c.Code, c => c.Code), cancellationToken);
        var others = await db.Set<Engagement>().AsNoTracking().Where(e => e.ContractorId == engagement.ContractorId && e.Id != engagement.Id).ToListAsync(cancellationToken);
        if (others.Find(e => !(e.To < e.From) && e.Period.Overlaps(period)) is { } other)
        {
            throw new BusinessException("Contractors:EngagementOverlaps", 400).WithData("from", other.From.ToString("O", CultureInfo.InvariantCulture)).WithData("to", other.To?.ToString("O", CultureInfo.InvariantCulture) ?? "…");
        }
    }

    /// <summary>Roles of the current county that an engagement can give.</summary>
    /// <exception cref="BusinessException">A role is unknown or the administrators'.</exception>
    public async Task<IReadOnlyList<Role>> GetEngagedRolesAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken) => await RolesAsync(names, cancellationToken);

    private async Task<List<Role>> RolesAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var normalized = names.Select(n => n.Trim().ToUpperInvariant()).Distinct(StringComparer.Ordinal).ToList();
        var roles = await db.Set<Role>().Where(r => normalized.Contains(r.NormalizedName)).ToListAsync(cancellationToken);
        if (roles.Count == 0 || roles.Count != normalized.Count)
        {
            throw new InputValidationException([new InputProblem("roleNames", "Contractors:RoleUnknown")]);
        }

        // A county is administered by its own people; a contractor's must not be able to let itself in for longer.
        return roles.Find(r => r.IsStatic) is { } administrators
            ? throw new BusinessException("Contractors:AdministratorsRoleRefused", 400).WithData("role", administrators.DisplayName.Source)
            : roles;
    }

    private async Task<Membership> MembershipAsync(Guid engagementId, Guid userId, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        return await db.Set<Membership>().SingleOrDefaultAsync(m => m.EngagementId == engagementId && m.UserId == userId && (m.To == null || m.To >= today), cancellationToken)
            ?? throw new EntityNotFoundException(typeof(User), userId);
    }

    private async Task<bool> HoldsAsync(Membership membership, DateOnly today, CancellationToken cancellationToken) =>
        (membership.To is null || membership.To >= today)
        && (membership.EngagementId is null || await db.Set<Engagement>().AnyAsync(e => e.Id == membership.EngagementId && (e.To == null || e.To >= today), cancellationToken));

    private void SetRoles(Membership membership, Guid userId, List<Role> roles)
    {
        membership.SetRoles([.. roles.Select(r => r.Id)]);
        db.Audit("RolesAssigned", nameof(User), userId.ToString(), userId.ToString(), [new PropertyChange("Roles", null, string.Join(", ", roles.Select(r => r.Name)))]);
    }
}
