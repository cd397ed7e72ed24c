using System.ComponentModel.DataAnnotations;
using CountyCloud.Administration.Contractors;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Timing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Regions;

/// <summary>Officials of provinces and prefectures and the regions they oversee (PLAT-03); platform's side only.</summary>
[ApiController]
[Route("api/app/region-scope")]
public sealed class RegionScopeController(CountyCloudDbContextBase db, RegionScopeManager manager, AccountSeeder accounts, TimeProvider clock) : ControllerBase
{
    /// <summary>A page of officials, by user name.</summary>
    [HttpGet]
    [RequiresPermission(AdministrationPermissions.RegionScopes)]
    public async Task<PagedResultDto<RegionScopeDto>> GetListAsync([FromQuery] GetRegionScopesInput input, CancellationToken cancellationToken)
    {
        var found = (await ReadAsync(db.Set<RegionScope>(), cancellationToken)).Where(s => input.State is null || s.State == input.State);
        if (input.Filter?.Trim() is { Length: > 0 } filter)
        {
            found = found.Where(s => Has(s.UserName) || Has(s.Name) || Has(s.RegionCode) || s.RegionName.Any(e => Has(e.Text)));

            bool Has(string? text) => text?.Contains(filter, StringComparison.OrdinalIgnoreCase) == true;
        }

        var all = found.ToList();
        return new PagedResultDto<RegionScopeDto>(all.Count, [.. all.Skip(input.SkipCount).Take(input.MaxResultCount)]);
    }

    /// <summary>Regions that can be overseen, from the country's provinces down to prefectures.</summary>
    [HttpGet("regions")]
    [RequiresPermission(AdministrationPermissions.RegionScopes)]
    public async Task<ListResultDto<OverseenRegionDto>> GetRegionsAsync(CancellationToken cancellationToken) =>
        new((await db.PlacementsOn(clock.Today()).AsNoTracking().Join(db.Set<Region>(), p => p.RegionId, r => r.Id, (p, r) => new { p.Path, p.ParentId, r.Id, r.Code, r.Level, r.Name })
            .Where(x => x.Level != RegionLevel.County).OrderBy(x => x.Path).ToListAsync(cancellationToken))
            .ConvertAll(x => new OverseenRegionDto(x.Id, x.Code, x.Level, x.ParentId, x.Name)));

    /// <summary>Makes somebody an official; an account that does not exist is made. All or nothing.</summary>
    [HttpPost]
    [RequiresPermission(AdministrationPermissions.RegionScopesEdit)]
    public async Task<RegionScopeDto> CreateAsync(CreateRegionScopeInput input, CancellationToken cancellationToken)
    {
        RegionScope scope = null!;
        await db.InTransactionAsync(
            async () =>
            {
                var user = await input.Account.EnsureAsync(accounts, cancellationToken);
                scope = await manager.CreateAsync(user.Id, input.RegionId!.Value, new Period(input.From!.Value, input.To), cancellationToken);
            },
            cancellationToken);
        return await ToDtoAsync(scope.Id, cancellationToken);
    }

    /// <summary>Corrects region and days.</summary>
    [HttpPut("{id:guid}")]
    [RequiresPermission(AdministrationPermissions.RegionScopesEdit)]
    public async Task<RegionScopeDto> UpdateAsync(Guid id, UpdateRegionScopeInput input, CancellationToken cancellationToken)
    {
        var scope = await FindAsync(id, cancellationToken);
        scope.CheckConcurrencyStamp(input.ConcurrencyStamp);
        await manager.ChangeAsync(scope, input.RegionId!.Value, new Period(input.From!.Value, input.To), cancellationToken);
        return await ToDtoAsync(id, cancellationToken);
    }

    /// <summary>Ends it; access ends with the next request, or after the day.</summary>
    [HttpPost("{id:guid}/end")]
    [RequiresPermission(AdministrationPermissions.RegionScopesEdit)]
    public async Task<RegionScopeDto> EndAsync(Guid id, EndInput input, CancellationToken cancellationToken)
    {
        await manager.EndAsync(await FindAsync(id, cancellationToken), input.LastDay, cancellationToken);
        return await ToDtoAsync(id, cancellationToken);
    }

    private async Task<RegionScope> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<RegionScope>().FirstOrDefaultAsync(s => s.Id == id, cancellationToken) ?? throw new EntityNotFoundException(typeof(RegionScope), id);

    private async Task<RegionScopeDto> ToDtoAsync(Guid id, CancellationToken cancellationToken) =>
        (await ReadAsync(db.Set<RegionScope>().Where(s => s.Id == id), cancellationToken)).Single();

    private async Task<List<RegionScopeDto>> ReadAsync(IQueryable<RegionScope> scopes, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var rows = await scopes.AsNoTracking()
            .Join(db.Set<User>(), s => s.UserId, u => u.Id, (s, u) => new { Scope = s, u.UserName, u.Name, u.IsActive })
            .Join(db.Set<Region>(), x => x.Scope.RegionId, r => r.Id, (x, r) => new { x.Scope, x.UserName, x.Name, x.IsActive, Region = r })
            .OrderBy(x => x.UserName).ThenByDescending(x => x.Scope.From).ThenBy(x => x.Scope.Id).ToListAsync(cancellationToken);
        return rows.ConvertAll(x => new RegionScopeDto(
            x.Scope.Id, x.Scope.UserId, x.UserName!, x.Name, x.IsActive, x.Region.Id, x.Region.Code, x.Region.Name, x.Scope.From, x.Scope.To, x.Scope.Period.On(today), x.Scope.ConcurrencyStamp));
    }
}

/// <summary>An official of a region.</summary>
/// <param name="Id">Id.</param>
/// <param name="UserId">Account.</param>
/// <param name="UserName">User name.</param>
/// <param name="Name">Name of the person or the post.</param>
/// <param name="IsActive">False when the account may not sign in.</param>
/// <param name="RegionId">Region.</param>
/// <param name="RegionCode">Its GB/T 2260 code.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day; null while it lasts.</param>
/// <param name="State">Where it stands today.</param>
/// <param name="ConcurrencyStamp">Version.</param>
public sealed record RegionScopeDto(
    Guid Id, Guid UserId, string UserName, string? Name, bool IsActive, Guid RegionId, string RegionCode, LocalizedText RegionName, DateOnly From, DateOnly? To, PeriodState State, string ConcurrencyStamp);

/// <summary>A region to choose.</summary>
/// <param name="Id">Id.</param>
/// <param name="Code">GB/T 2260 code.</param>
/// <param name="Level">Level.</param>
/// <param name="ParentId">Region above.</param>
/// <param name="Name">Name.</param>
public sealed record OverseenRegionDto(Guid Id, string Code, RegionLevel Level, Guid? ParentId, LocalizedText Name);

/// <summary>Which officials.</summary>
public sealed record GetRegionScopesInput : PagedAndSortedInput
{
    /// <summary>That stand so today.</summary>
    [EnumDataType(typeof(PeriodState))]
    public PeriodState? State { get; init; }
}

/// <summary>An official to be made.</summary>
public sealed record CreateRegionScopeInput
{
    /// <summary>The account.</summary>
    [Required]
    public AccountInput Account { get; init; } = new();

    /// <summary>Region.</summary>
    [Required]
    public Guid? RegionId { get; init; }

    /// <summary>First day.</summary>
    [Required]
    public DateOnly? From { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>New region and days.</summary>
public sealed record UpdateRegionScopeInput
{
    /// <summary>Region.</summary>
    [Required]
    public Guid? RegionId { get; init; }

    /// <summary>First day.</summary>
    [Required]
    public DateOnly? From { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Version that was changed.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}
