using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Timing;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Identity;

/// <summary>A person of the current county.</summary>
/// <param name="Id">Account.</param>
/// <param name="UserName">User name.</param>
/// <param name="Email">Mail address, when there is one.</param>
public sealed record CountyPerson(Guid Id, string UserName, string? Email);

/// <summary>Who holds a role in the current county today.</summary>
public sealed class RoleHolders(CountyCloudDbContextBase db, TimeProvider clock)
{
    /// <summary>Names of the current county's roles, in order.</summary>
    public async Task<IReadOnlyList<string>> GetRoleNamesAsync(CancellationToken cancellationToken) =>
        await db.Set<Role>().OrderBy(r => r.Name).Select(r => r.Name).Take(1000).ToListAsync(cancellationToken);

    /// <summary>Role → user names, in order.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> GetAsync(IReadOnlyCollection<string> roleNames, CancellationToken cancellationToken)
    {
        var people = await QueryAsync(roleNames, cancellationToken);
        return people.GroupBy(p => p.Role, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(p => p.Person.UserName).Order(StringComparer.Ordinal)], StringComparer.Ordinal);
    }

    /// <summary>Everybody who holds one of the roles, each once.</summary>
    public async Task<IReadOnlyList<CountyPerson>> GetPeopleAsync(IReadOnlyCollection<string> roleNames, CancellationToken cancellationToken) =>
        [.. (await QueryAsync(roleNames, cancellationToken)).Select(p => p.Person).DistinctBy(p => p.Id)];

    /// <summary>A person who has a membership here today, by user name; null when there is none.</summary>
    public async Task<CountyPerson?> FindPersonAsync(string userName, CancellationToken cancellationToken)
    {
        var normalized = userName.ToUpperInvariant();
        return await db.ValidMemberships(clock.Today()).Join(db.Set<User>(), m => m.UserId, u => u.Id, (_, u) => u)
            .Where(u => u.NormalizedUserName == normalized).Select(u => new CountyPerson(u.Id, u.UserName!, u.Email)).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<List<RoleHolder>> QueryAsync(IReadOnlyCollection<string> roleNames, CancellationToken cancellationToken)
    {
        var normalized = roleNames.Select(r => r.ToUpperInvariant()).ToList();
        var holders =
            from membership in db.ValidMemberships(clock.Today())
            from held in membership.Roles
            join role in db.Set<Role>() on held.RoleId equals role.Id
            join user in db.Set<User>() on membership.UserId equals user.Id
            where normalized.Contains(role.NormalizedName)
            orderby user.UserName
            select new RoleHolder(role.Name, new CountyPerson(user.Id, user.UserName!, user.Email));
        return await holders.AsNoTracking().Take(2000).ToListAsync(cancellationToken);
    }

    private sealed record RoleHolder(string Role, CountyPerson Person);
}
