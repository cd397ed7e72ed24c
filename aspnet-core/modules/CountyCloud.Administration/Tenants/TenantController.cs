using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using CountyCloud.Administration.Http;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Tenants;

/// <summary>
/// Counties, for ABP's tenant page; platform's side only. Deleting closes a county: nobody enters it and its pages are gone, but
/// what it recorded must stay for acceptance and audit.
/// </summary>
[ApiController]
[Route("api/multi-tenancy/tenants")]
public sealed class TenantController(CountyCloudDbContextBase db, TenantManager manager) : ControllerBase
{
    private static readonly Sorting<Tenant> Columns = new Sorting<Tenant>("name").Allow("name", t => t.Name);

    /// <summary>A page of open counties.</summary>
    [HttpGet]
    [RequiresPermission(AdministrationPermissions.Tenants.Default)]
    public async Task<PagedResultDto<TenantDto>> GetListAsync([FromQuery] PagedAndSortedInput input, CancellationToken cancellationToken)
    {
        var query = Open().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(input.Filter))
        {
            query = query.WhereNamed(input.Filter.Trim(), t => t.Name, t => t.DisplayName);
        }

        var page = await Columns.Apply(query, input.Sorting).Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return new PagedResultDto<TenantDto>(await query.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), page.ConvertAll(TenantDto.Of));
    }

    /// <summary>A county.</summary>
    [HttpGet("{id:guid}")]
    [RequiresPermission(AdministrationPermissions.Tenants.Default)]
    public async Task<TenantDto> GetAsync(Guid id, CancellationToken cancellationToken) => TenantDto.Of(await FindAsync(id, cancellationToken));

    /// <summary>Opens a county with an account that administers it.</summary>
    [HttpPost]
    [RequiresPermission(AdministrationPermissions.Tenants.Create)]
    public async Task<TenantDto> CreateAsync(CreateTenantInput input, CancellationToken cancellationToken)
    {
        var name = DisplayNames.Find(input.ExtraProperties) ?? input.Name.Trim();
        return TenantDto.Of(await manager.CreateAsync(
            input.Name, DisplayNames.Apply(LocalizedText.Chinese(name), name), regionId: null, new CountyAdministratorSeed(input.AdminEmailAddress, input.AdminPassword), cancellationToken));
    }

    /// <summary>Renames a county for people; its code is part of public addresses and stays.</summary>
    [HttpPut("{id:guid}")]
    [RequiresPermission(AdministrationPermissions.Tenants.Update)]
    public async Task<TenantDto> UpdateAsync(Guid id, UpdateTenantInput input, CancellationToken cancellationToken)
    {
        var tenant = await FindAsync(id, cancellationToken);
        tenant.CheckConcurrencyStamp(input.ConcurrencyStamp);
        if (!string.Equals(input.Name.Trim(), tenant.Name, StringComparison.OrdinalIgnoreCase))
        {
            throw new BusinessException("CountyCloud:CountyCodeFixed").WithData("code", tenant.Name);
        }

        tenant.Rename(DisplayNames.Apply(tenant.DisplayName, DisplayNames.Find(input.ExtraProperties)));
        await db.SaveChangesAsync(cancellationToken);
        return TenantDto.Of(tenant);
    }

    /// <summary>Closes a county.</summary>
    [HttpDelete("{id:guid}")]
    [RequiresPermission(AdministrationPermissions.Tenants.Delete)]
    public async Task<IActionResult> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        (await FindAsync(id, cancellationToken)).SetActive(false);
        await db.SaveChangesAsync(cancellationToken);
        return NoContent();
    }

    private IQueryable<Tenant> Open() => db.Set<Tenant>().Where(t => t.IsActive);

    private async Task<Tenant> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await Open().FirstOrDefaultAsync(t => t.Id == id, cancellationToken) ?? throw new EntityNotFoundException(typeof(Tenant), id);
}

/// <summary>The tenant box of the sign-in page: which county is meant.</summary>
[ApiController]
[Route("api/abp/multi-tenancy/tenants")]
public sealed class TenantLookupController(CountyCloudDbContextBase db) : ControllerBase
{
    // Of those that a database takes to be of the same name; who is asked for stands among them.
    private const int MostNamesakes = 20;

    /// <summary>The county of this code, or else of this name in any of its languages: of several the one that was there first.</summary>
    [HttpGet("by-name/{name}")]
    [OpenToEverybody("The tenant box is filled in before signing in; counties are public.")]
    [Framework.AspNetCore.MultiTenancy.IgnoresTenantHeader]
    public async Task<FindTenantResultDto> FindByNameAsync(string name, CancellationToken cancellationToken)
    {
        var wanted = name.Trim();
        var code = wanted.ToLowerInvariant();
        var open = db.Set<Tenant>().AsNoTracking().Where(t => t.IsActive);

        // In no order that has an index: the database would go along it through all counties, which takes it longer than the table and a sort of what it finds.
        return FindTenantResultDto.Of(
            await open.FirstOrDefaultAsync(t => t.Name == code, cancellationToken)
            ?? (await open.WhereNameIs(wanted, t => t.DisplayName).OrderBy(t => t.CreationTime).ThenBy(t => t.Id).Take(MostNamesakes).ToListAsync(cancellationToken))
                .Find(t => t.DisplayName.Any(e => string.Equals(e.Text, wanted, StringComparison.OrdinalIgnoreCase))));
    }

    /// <summary>The county of this id.</summary>
    [HttpGet("by-id/{id:guid}")]
    [OpenToEverybody("The tenant box is filled in before signing in; counties are public.")]
    [Framework.AspNetCore.MultiTenancy.IgnoresTenantHeader]
    public async Task<FindTenantResultDto> FindByIdAsync(Guid id, CancellationToken cancellationToken) =>
        FindTenantResultDto.Of(await db.Set<Tenant>().AsNoTracking().FirstOrDefaultAsync(t => t.Id == id && t.IsActive, cancellationToken));
}

/// <summary>A county as ABP's tenant page reads it.</summary>
/// <param name="Id">County.</param>
/// <param name="Name">Code.</param>
/// <param name="ConcurrencyStamp">Version.</param>
/// <param name="ExtraProperties"><c>DisplayName</c> in the reader's language.</param>
public sealed record TenantDto(Guid Id, string Name, string ConcurrencyStamp, IReadOnlyDictionary<string, string> ExtraProperties)
{
    internal static TenantDto Of(Tenant tenant) => new(
        tenant.Id, tenant.Name, tenant.ConcurrencyStamp,
        new Dictionary<string, string>(StringComparer.Ordinal) { [DisplayNames.Property] = tenant.DisplayName.In(CultureInfo.CurrentUICulture.Name) });
}

/// <summary>A county to be opened.</summary>
public sealed record CreateTenantInput
{
    /// <summary>Code.</summary>
    [Required, MaxLength(Tenant.MaxNameLength)]
    public string Name { get; init; } = string.Empty;

    /// <summary>E-mail of its administrator.</summary>
    [Required, EmailAddress, MaxLength(256)]
    public string AdminEmailAddress { get; init; } = string.Empty;

    /// <summary>Password of its administrator.</summary>
    [Required, MaxLength(128)]
    public string AdminPassword { get; init; } = string.Empty;

    /// <summary><c>DisplayName</c> in the language of the request.</summary>
    public Dictionary<string, JsonElement>? ExtraProperties { get; init; }
}

/// <summary>A change of a county.</summary>
public sealed record UpdateTenantInput
{
    /// <summary>Code; cannot change.</summary>
    [Required, MaxLength(Tenant.MaxNameLength)]
    public string Name { get; init; } = string.Empty;

    /// <summary>Version that was changed.</summary>
    public string? ConcurrencyStamp { get; init; }

    /// <summary><c>DisplayName</c> in the language of the request.</summary>
    public Dictionary<string, JsonElement>? ExtraProperties { get; init; }
}

/// <summary>Whether there is such a county.</summary>
/// <param name="Success">True when there is.</param>
/// <param name="TenantId">County.</param>
/// <param name="Name">Code.</param>
/// <param name="NormalizedName">Code in upper case.</param>
/// <param name="IsActive">True when it is open.</param>
public sealed record FindTenantResultDto(bool Success, Guid? TenantId, string? Name, string? NormalizedName, bool IsActive)
{
    internal static FindTenantResultDto Of(Tenant? tenant) => tenant is null
        ? new FindTenantResultDto(Success: false, null, null, null, IsActive: false)
        : new FindTenantResultDto(Success: true, tenant.Id, tenant.Name, tenant.Name.ToUpperInvariant(), tenant.IsActive);
}
