using System.ComponentModel.DataAnnotations;
using CountyCloud.Administration.Http;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Regions;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Integration;

/// <summary>
/// Token issuers of provinces that the platform trusts, each in the counties of its province (docs/contexts/integration.md); platform's side only. Who
/// administers a province sees and changes those of the provinces under the own office; any other looks like one that does not exist.
/// </summary>
[ApiController]
[Route("api/app/trusted-issuer")]
[RequiresPermission(AdministrationPermissions.TrustedIssuers, AdministrationPermissions.ProvinceIssuers)]
public sealed class TrustedIssuerController(
    CountyCloudDbContextBase db, IntegrationScopes scopes, IPermissionChecker permissions, ICurrentUser currentUser, IGuidGenerator guids, TimeProvider clock) : ControllerBase
{
    private static readonly Sorting<TrustedIssuer> Columns = new Sorting<TrustedIssuer>("name").Allow("name", i => i.Name).Allow("issuer", i => i.Issuer);

    /// <summary>A page of issuers, by name.</summary>
    [HttpGet]
    public async Task<PagedResultDto<TrustedIssuerDto>> GetListAsync([FromQuery] PagedAndSortedInput input, CancellationToken cancellationToken)
    {
        var provinces = await ProvincesAsync(cancellationToken);
        var all = db.Set<TrustedIssuer>().AsNoTracking().Where(i => provinces.Any(r => r.Id == i.RegionId));
        if (input.Filter?.Trim() is { Length: > 0 } filter)
        {
            all = all.Where(i => i.Name.Contains(filter) || i.Issuer.Contains(filter));
        }

        var rows = await Columns.Apply(all, input.Sorting).ThenBy(i => i.Id).Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return new PagedResultDto<TrustedIssuerDto>(await all.CountBesidePageAsync(rows.Count, input.SkipCount, input.MaxResultCount, cancellationToken), await ToDtosAsync(rows, cancellationToken));
    }

    /// <summary>Provinces to choose, and our scopes.</summary>
    [HttpGet("choices")]
    public async Task<TrustedIssuerChoicesDto> GetChoicesAsync(CancellationToken cancellationToken) => new(
        await (await ProvincesAsync(cancellationToken)).OrderBy(r => r.Code).Select(r => new IssuerProvinceDto(r.Id, r.Code, r.Name)).ToListAsync(cancellationToken),
        [.. scopes.All.Select(s => s.Name)]);

    /// <summary>Trusts one.</summary>
    /// <exception cref="BusinessException"><c>Integration:JwksAddressInvalid</c>, <c>Integration:IssuerTaken</c>, <c>Integration:NoProvince</c>, <c>Integration:UnknownScope</c>.</exception>
    [HttpPost]
    public async Task<TrustedIssuerDto> CreateAsync(CreateTrustedIssuerInput input, CancellationToken cancellationToken)
    {
        if (!await (await ProvincesAsync(cancellationToken)).AnyAsync(r => r.Id == input.RegionId, cancellationToken))
        {
            throw new BusinessException("Integration:NoProvince", 400);
        }

        var issuer = new TrustedIssuer(guids.Create(), input.RegionId!.Value);
        await DescribeAsync(issuer, input, cancellationToken);
        db.Add(issuer);
        await db.SaveChangesAsync(cancellationToken);
        return (await ToDtosAsync([issuer], cancellationToken)).Single();
    }

    /// <summary>Changes what it is called and how its tokens are read, and whether it is trusted. Holds everywhere within half a minute.</summary>
    /// <exception cref="BusinessException">As for a new one.</exception>
    [HttpPut("{id:guid}")]
    public async Task<TrustedIssuerDto> UpdateAsync(Guid id, UpdateTrustedIssuerInput input, CancellationToken cancellationToken)
    {
        var provinces = await ProvincesAsync(cancellationToken);
        var issuer = await db.Set<TrustedIssuer>().FirstOrDefaultAsync(i => i.Id == id && provinces.Any(r => r.Id == i.RegionId), cancellationToken) ?? throw new EntityNotFoundException(typeof(TrustedIssuer), id);
        issuer.CheckConcurrencyStamp(input.ConcurrencyStamp);
        await DescribeAsync(issuer, input, cancellationToken);
        issuer.SetActive(input.IsActive);
        await db.SaveChangesAsync(cancellationToken);
        return (await ToDtosAsync([issuer], cancellationToken)).Single();
    }

    // The platform's administrators decide for all; others for what lies under their offices, by the tree and the offices of today.
    private async Task<IQueryable<Region>> ProvincesAsync(CancellationToken cancellationToken)
    {
        // Without AsNoTracking: it would hold for every query that this one is part of, and a change of an issuer would be lost.
        var provinces = db.Set<Region>().Where(r => r.Level == RegionLevel.Province);
        if (await permissions.IsGrantedAsync(AdministrationPermissions.TrustedIssuers, cancellationToken))
        {
            return provinces;
        }

        var (user, today) = (currentUser.Id, clock.Today());
        var scopes = db.ValidScopes(today).Where(s => s.UserId == user);
        var offices = db.PlacementsOn(today).Where(p => scopes.Any(s => s.RegionId == p.RegionId));
        var under = db.PlacementsOn(today).Where(p => offices.Any(o => p.Path.StartsWith(o.Path)));
        return provinces.Where(r => under.Any(p => p.RegionId == r.Id));
    }

    private async Task DescribeAsync(TrustedIssuer issuer, TrustedIssuerInput input, CancellationToken cancellationToken)
    {
        if (await db.Set<TrustedIssuer>().AnyAsync(i => i.Issuer == input.Issuer && i.Id != issuer.Id, cancellationToken))
        {
            throw new BusinessException("Integration:IssuerTaken", 400).WithData("issuer", input.Issuer);
        }

        if (input.ScopeMap.FirstOrDefault(m => scopes.Find(m.Scope) is null) is { } unknown)
        {
            throw new BusinessException("Integration:UnknownScope", 400).WithData("scope", unknown.Scope);
        }

        issuer.Describe(
            input.Name.Trim(), input.Issuer, input.Audience, input.JwksAddress.Trim(), input.SubjectClaim.Trim(), input.CountyClaim.Trim(), string.IsNullOrWhiteSpace(input.ScopeClaim) ? null : input.ScopeClaim.Trim(),
            input.ScopeMap.DistinctBy(m => m.Value, StringComparer.Ordinal).ToDictionary(m => m.Value, m => m.Scope, StringComparer.Ordinal));
    }

    private async Task<List<TrustedIssuerDto>> ToDtosAsync(List<TrustedIssuer> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(i => i.RegionId).Distinct().ToList();
        var regions = await db.Set<Region>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Name, cancellationToken);
        return rows.ConvertAll(i => new TrustedIssuerDto(
            i.Id, i.RegionId, regions[i.RegionId], i.Name, i.Issuer, i.Audience, i.JwksAddress, i.SubjectClaim, i.CountyClaim, i.ScopeClaim,
            [.. i.ReadScopeMap().Select(m => new ScopeMapDto { Value = m.Key, Scope = m.Value })], i.IsActive, i.ConcurrencyStamp));
    }
}

/// <summary>One word of an issuer and what it means here.</summary>
public sealed record ScopeMapDto
{
    /// <summary>Its word, without blanks and without an equals sign.</summary>
    [Required, MaxLength(100), RegularExpression("[^\\s=]+", MatchTimeoutInMilliseconds = 200)]
    public string Value { get; init; } = string.Empty;

    /// <summary>Our scope.</summary>
    [Required, MaxLength(64)]
    public string Scope { get; init; } = string.Empty;
}

/// <summary>How an issuer's tokens are read.</summary>
public abstract record TrustedIssuerInput
{
    /// <summary>What people call it.</summary>
    [Required, MaxLength(TrustedIssuer.MaxNameLength)]
    public string Name { get; init; } = string.Empty;

    /// <summary>What its tokens have in <c>iss</c>, to the letter.</summary>
    [Required, MaxLength(TrustedIssuer.MaxAddressLength)]
    public string Issuer { get; init; } = string.Empty;

    /// <summary>What its tokens have in <c>aud</c> when they are meant for this platform.</summary>
    [Required, MaxLength(TrustedIssuer.MaxAddressLength)]
    public string Audience { get; init; } = string.Empty;

    /// <summary>Address of its key set; https only.</summary>
    [Required, MaxLength(TrustedIssuer.MaxAddressLength)]
    public string JwksAddress { get; init; } = string.Empty;

    /// <summary>Claim that says who the system is.</summary>
    [Required, MaxLength(TrustedIssuer.MaxClaimLength)]
    public string SubjectClaim { get; init; } = "sub";

    /// <summary>Claim that says which county the token is for.</summary>
    [Required, MaxLength(TrustedIssuer.MaxClaimLength)]
    public string CountyClaim { get; init; } = "county";

    /// <summary>Claim with its rights; null: a system has all scopes of its account.</summary>
    [MaxLength(TrustedIssuer.MaxClaimLength)]
    public string? ScopeClaim { get; init; }

    /// <summary>Its words for rights and our scopes.</summary>
    [MaxLength(16)]
    public IReadOnlyList<ScopeMapDto> ScopeMap { get; init; } = [];
}

/// <summary>An issuer to be trusted.</summary>
public sealed record CreateTrustedIssuerInput : TrustedIssuerInput
{
    /// <summary>Province.</summary>
    [Required]
    public Guid? RegionId { get; init; }
}

/// <summary>What of an issuer may change.</summary>
public sealed record UpdateTrustedIssuerInput : TrustedIssuerInput
{
    /// <summary>False when it is trusted no more.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Version that was changed.</summary>
    [MaxLength(40)]
    public string? ConcurrencyStamp { get; init; }
}

/// <summary>A trusted issuer.</summary>
/// <param name="Id">Id.</param>
/// <param name="RegionId">Province.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Issuer">Issuer.</param>
/// <param name="Audience">Audience.</param>
/// <param name="JwksAddress">Address of its keys.</param>
/// <param name="SubjectClaim">Claim that says who.</param>
/// <param name="CountyClaim">Claim that says where.</param>
/// <param name="ScopeClaim">Claim that says what.</param>
/// <param name="ScopeMap">Its words and our scopes.</param>
/// <param name="IsActive">Trusted.</param>
/// <param name="ConcurrencyStamp">Version.</param>
public sealed record TrustedIssuerDto(
    Guid Id, Guid RegionId, LocalizedText RegionName, string Name, string Issuer, string Audience, string JwksAddress, string SubjectClaim, string CountyClaim, string? ScopeClaim,
    IReadOnlyList<ScopeMapDto> ScopeMap, bool IsActive, string ConcurrencyStamp);

/// <summary>What there is to choose.</summary>
/// <param name="Provinces">Provinces.</param>
/// <param name="Scopes">Our scopes.</param>
public sealed record TrustedIssuerChoicesDto(IReadOnlyList<IssuerProvinceDto> Provinces, IReadOnlyList<string> Scopes);

/// <summary>A province.</summary>
/// <param name="Id">Id.</param>
/// <param name="Code">GB/T 2260 code.</param>
/// <param name="Name">Name.</param>
public sealed record IssuerProvinceDto(Guid Id, string Code, LocalizedText Name);
