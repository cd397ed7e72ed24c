using CountyCloud.Framework.Timing;
using System.Globalization;
using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Http;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Visits;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Features;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Settings;
using CountyCloud.Framework.Users;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Configuration;

/// <summary>What ABP's client reads first: who is signed in where, and what that person may do and see there.</summary>
[ApiController]
[Route("api/abp")]
public sealed class ApplicationConfigurationController(
    CountyCloudDbContextBase db,
    PermissionChecker permissions,
    CurrentVisit visit,
    ISettingProvider settings,
    IFeatureChecker features,
    ITenantStore tenants,
    ICurrentTenant currentTenant,
    ICurrentUser currentUser,
    LocalizationStore texts,
    IAntiforgery antiforgery,
    TimeProvider clock) : ControllerBase
{
    /// <summary>
    /// The configuration. Also hands out the antiforgery token, bound to the present identity, in a cookie that the client's script can
    /// read.
    /// </summary>
    [HttpGet("application-configuration")]
    [OpenToEverybody("The client asks this before anybody signs in.")]
    [IgnoresTenantHeader]
    public async Task<ApplicationConfigurationDto> GetAsync(CancellationToken cancellationToken)
    {
        var token = antiforgery.GetAndStoreTokens(HttpContext).RequestToken!;
        Response.Cookies.Append("XSRF-TOKEN", token, new CookieOptions { HttpOnly = false, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, Path = "/" });
        Response.Headers.CacheControl = "no-store";

        var county = currentTenant.Id is { } id && id != TenantIds.Host ? await tenants.FindByIdAsync(id, cancellationToken) : null;
        var values = await settings.GetVisibleAsync(cancellationToken);
        var user = await ReadUserAsync(cancellationToken);
        return new ApplicationConfigurationDto
        {
            Localization = new LocalizationConfigurationDto(Cultures.Supported(CultureInfo.CurrentUICulture.Name).ToDto()),
            Auth = new AuthConfigurationDto((await permissions.GetGrantedAsync(cancellationToken)).ToDictionary(p => p, _ => true, StringComparer.Ordinal)),
            Setting = new ValuesDto(values),
            CurrentUser = await ToDtoAsync(user, cancellationToken),
            Features = new ValuesDto((await features.GetAllAsync(cancellationToken)).ToDictionary(f => f.Key, f => (string?)f.Value, StringComparer.Ordinal)),
            CurrentTenant = new CurrentTenantDto(county?.Id, county?.Name, county is not null),
            Timing = TimingDto.Of(values[AdministrationSettings.TimeZone] ?? "Asia/Shanghai"),
            ExtraProperties = new ExtraPropertiesDto(UserKindOf(user), county is null ? null : new CountyDto(county.Name, county.DisplayName), await ReadVisitAsync(cancellationToken), permissions.OwesTwoFactor),
        };
    }

    /// <summary>All texts of the user interface in a language, with their fallbacks merged in: the client has none.</summary>
    [HttpGet("application-localization")]
    [OpenToEverybody("The texts of the sign-in page are among them.")]
    [IgnoresTenantHeader]
    public ApplicationLocalizationDto GetLocalization([FromQuery] string? cultureName, [FromQuery] bool onlyDynamics = false)
    {
        var culture = Cultures.Supported(cultureName);
        var names = texts.Resources.Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        return new ApplicationLocalizationDto(
            onlyDynamics
                ? new Dictionary<string, LocalizationResourceDto>(StringComparer.Ordinal)
                : texts.Resources.ToDictionary(
                    r => r.Name,
                    r => new LocalizationResourceDto(texts.GetTexts(r.Name, culture.Name), [.. r.BaseResources.Where(names.Contains)]),
                    StringComparer.Ordinal),
            culture.ToDto());
    }

    private async Task<SignedInUser?> ReadUserAsync(CancellationToken cancellationToken)
    {
        if (currentUser.Id is not { } id)
        {
            return null;
        }

        var today = clock.Today();
        var memberships = db.ValidMemberships(today).Where(m => m.UserId == id);
        var scopes = db.ValidScopes(today).Where(s => s.UserId == id);
        return await db.Set<User>().AsNoTracking()
            .Where(u => u.Id == id)
            .Select(u => new SignedInUser(u, memberships.Any(m => m.EngagementId != null), memberships.Any(), scopes.Any()))
            .FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<VisitDto?> ReadVisitAsync(CancellationToken cancellationToken) => visit.Id is { } id
        ? await db.Set<CountyVisit>().AsNoTracking().Where(v => v.Id == id).Select(v => new VisitDto(v.EndsAt, v.Reason)).FirstOrDefaultAsync(cancellationToken) : null;

    private string? UserKindOf(SignedInUser? user) => user switch
    {
        null => null,
        _ when currentTenant.IsHost => user.IsRegionOfficial && !user.IsMember ? UserKinds.Province : UserKinds.Platform,
        { IsContractor: true } => UserKinds.Contractor,
        _ => UserKinds.County,
    };

    private async Task<CurrentUserDto> ToDtoAsync(SignedInUser? signedIn, CancellationToken cancellationToken)
    {
        if (signedIn?.User is not { } user)
        {
            return new CurrentUserDto();
        }

        return new CurrentUserDto
        {
            IsAuthenticated = true,
            Id = user.Id,
            TenantId = currentTenant.IsHost ? null : currentTenant.Id,
            UserName = user.UserName,
            Name = user.Name,
            SurName = user.Surname,
            Email = user.Email,
            EmailVerified = user.EmailConfirmed,
            PhoneNumber = user.PhoneNumber,
            PhoneNumberVerified = user.PhoneNumberConfirmed,
            Roles = [.. (await permissions.GetRolesAsync(cancellationToken)).Select(r => r.Name)],
        };
    }

    private sealed record SignedInUser(User User, bool IsContractor, bool IsMember, bool IsRegionOfficial);
}

/// <summary>What kind of person the shell shows itself to.</summary>
internal static class UserKinds
{
    public const string County = "county";

    public const string Province = "province";

    public const string Contractor = "contractor";

    public const string Platform = "platform";
}
