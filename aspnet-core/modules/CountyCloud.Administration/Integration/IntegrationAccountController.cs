using System.ComponentModel.DataAnnotations;
using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Http;
using CountyCloud.Administration.Regions;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Timing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Integration;

/// <summary>Other systems that the county lets in (docs/contexts/integration.md). Making and revoking one is in the audit log.</summary>
[ApiController]
[Route("api/app/integration-account")]
[RequiresPermission(AdministrationPermissions.Integrations)]
public sealed class IntegrationAccountController(
    CountyCloudDbContextBase db, ICurrentTenant county, IntegrationScopes registry, PrivilegeGuard privileges, IPermissionChecker permissions, IGuidGenerator guids, TimeProvider clock) : ControllerBase
{
    private static readonly Sorting<IntegrationAccount> Columns = new Sorting<IntegrationAccount>("creationTime desc")
        .Allow("creationTime", a => a.CreationTime).Allow("name", a => a.Name).Allow("clientId", a => a.ClientId).Allow("lastUsedTime", a => a.LastUsedTime);

    /// <summary>A page of accounts, the newest first.</summary>
    [HttpGet]
    public async Task<PagedResultDto<IntegrationAccountDto>> GetListAsync([FromQuery] PagedAndSortedInput input, CancellationToken cancellationToken)
    {
        var all = db.Set<IntegrationAccount>().AsNoTracking();
        if (input.Filter?.Trim() is { Length: > 0 } filter)
        {
            all = all.Where(a => a.Name.Contains(filter) || a.ClientId.Contains(filter));
        }

        var rows = await Columns.Apply(all, input.Sorting).ThenByDescending(a => a.Id).Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        var ids = rows.Select(a => a.TrustedIssuerId).OfType<Guid>().Distinct().ToList();
        var issuers = await db.Set<TrustedIssuer>().AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, i => i.Name, cancellationToken);
        return new PagedResultDto<IntegrationAccountDto>(await all.CountBesidePageAsync(rows.Count, input.SkipCount, input.MaxResultCount, cancellationToken), rows.ConvertAll(a => new IntegrationAccountDto(
            a.Id, a.ClientId, a.Name, IntegrationScopes.Split(a.Scopes), a.TrustedIssuerId is { } issuer ? issuers[issuer] : null, a.ExternalSubject, a.ExpiresOn, a.IsRevoked, a.LastUsedTime, a.CreationTime)));
    }

    /// <summary>Scopes that the present user may give: those whose permissions he holds himself.</summary>
    [HttpGet("scopes")]
    public async Task<ListResultDto<string>> GetScopesAsync(CancellationToken cancellationToken)
    {
        var own = await permissions.GetGrantedAsync(cancellationToken);
        return new ListResultDto<string>([.. registry.All.Where(s => s.Permissions.All(own.Contains)).Select(s => s.Name)]);
    }

    /// <summary>Issuers that are trusted in this county, because they are in its province.</summary>
    [HttpGet("issuers")]
    public async Task<ListResultDto<IntegrationIssuerDto>> GetIssuersAsync(CancellationToken cancellationToken) =>
        new(await IssuersHere().OrderBy(i => i.Name).ThenBy(i => i.Id).Select(i => new IntegrationIssuerDto(i.Id, i.Name)).ToListAsync(cancellationToken));

    /// <summary>Makes one. The secret is in this answer and nowhere else.</summary>
    /// <exception cref="BusinessException">
    /// <c>Integration:WithoutScope</c>, <c>Integration:UnknownScope</c>, <c>Integration:Expired</c>, <c>Integration:IssuerNotHere</c>, <c>Integration:SubjectTaken</c>,
    /// <c>CountyCloud:GrantBeyondOwnPermissions</c>.
    /// </exception>
    [HttpPost]
    public async Task<IntegrationSecretDto> CreateAsync(CreateIntegrationAccountInput input, CancellationToken cancellationToken)
    {
        if (input.ExpiresOn < clock.Today())
        {
            throw new BusinessException("Integration:Expired");
        }

        var scopes = input.Scopes.Distinct(StringComparer.Ordinal).Select(name => registry.Find(name) ?? throw new BusinessException("Integration:UnknownScope", 400).WithData("scope", name)).ToList();
        await privileges.EnsureHoldsAsync(scopes.SelectMany(s => s.Permissions), cancellationToken);
        var account = new IntegrationAccount(guids.Create(), county.Name!, input.Name.Trim(), scopes.ConvertAll(s => s.Name), input.ExpiresOn);
        var secret = input.TrustedIssuerId is { } issuer ? await ProveOutsideAsync(account, issuer, input.ExternalSubject?.Trim(), cancellationToken) : account.MakeSecret();
        db.Add(account);
        await db.SaveChangesAsync(cancellationToken);
        return new IntegrationSecretDto(account.Id, account.ClientId, secret);
    }

    /// <summary>Takes one back for good. Its tokens are refused within half a minute, everywhere.</summary>
    [HttpPost("{id:guid}/revoke")]
    public async Task RevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        var account = await db.Set<IntegrationAccount>().FirstOrDefaultAsync(a => a.Id == id, cancellationToken) ?? throw new EntityNotFoundException(typeof(IntegrationAccount), id);
        account.Revoke();
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<string?> ProveOutsideAsync(IntegrationAccount account, Guid issuer, string? subject, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(subject) || !await IssuersHere().AnyAsync(i => i.Id == issuer, cancellationToken))
        {
            throw new BusinessException("Integration:IssuerNotHere", 400);
        }

        if (await db.Set<IntegrationAccount>().AnyAsync(a => a.TrustedIssuerId == issuer && a.ExternalSubject == subject && !a.IsRevoked, cancellationToken))
        {
            throw new BusinessException("Integration:SubjectTaken", 400).WithData("subject", subject);
        }

        account.ProveBy(issuer, subject);
        return null;
    }

    private IQueryable<TrustedIssuer> IssuersHere()
    {
        var places = db.PlacementsOn(clock.Today());
        return from issuer in db.Set<TrustedIssuer>().AsNoTracking()
               join province in places on issuer.RegionId equals province.RegionId
               where issuer.IsActive && db.Set<Tenant>().Any(t => t.Id == county.Id && places.Any(p => p.RegionId == t.RegionId && p.Path.StartsWith(province.Path)))
               select issuer;
    }
}

/// <summary>An account to be made.</summary>
public sealed record CreateIntegrationAccountInput
{
    /// <summary>What system it is for.</summary>
    [Required, MaxLength(IntegrationAccount.MaxNameLength)]
    public string Name { get; init; } = string.Empty;

    /// <summary>Names of its scopes.</summary>
    [MaxLength(32)]
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Last day; null: until it is revoked.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>Issuer whose tokens it shows; null: it gets a secret.</summary>
    public Guid? TrustedIssuerId { get; init; }

    /// <summary>Who it is in those tokens.</summary>
    [MaxLength(IntegrationAccount.MaxSubjectLength)]
    public string? ExternalSubject { get; init; }
}

/// <summary>An account.</summary>
/// <param name="Id">Id.</param>
/// <param name="ClientId">Public half.</param>
/// <param name="Name">What system it is for.</param>
/// <param name="Scopes">Names of its scopes.</param>
/// <param name="Issuer">Name of the outside issuer; null when it has a secret.</param>
/// <param name="ExternalSubject">Who it is there.</param>
/// <param name="ExpiresOn">Last day.</param>
/// <param name="IsRevoked">Taken back.</param>
/// <param name="LastUsedTime">UTC, to the hour.</param>
/// <param name="CreationTime">UTC.</param>
public sealed record IntegrationAccountDto(
    Guid Id, string ClientId, string Name, IReadOnlyList<string> Scopes, string? Issuer, string? ExternalSubject, DateOnly? ExpiresOn, bool IsRevoked, DateTime? LastUsedTime, DateTime CreationTime);

/// <summary>A new account with its secret.</summary>
/// <param name="Id">Id.</param>
/// <param name="ClientId">Client id.</param>
/// <param name="Secret">Client secret, shown once; null when it proves itself elsewhere.</param>
public sealed record IntegrationSecretDto(Guid Id, string ClientId, string? Secret);

/// <summary>An issuer to choose.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">What people call it.</param>
public sealed record IntegrationIssuerDto(Guid Id, string Name);
