using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CountyCloud.Administration.Authorization;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Features;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Features;

/// <summary>Switches features of a county (PLAT-14), or of the platform itself when no county is named. Platform's side only.</summary>
[ApiController]
[Route("api/feature-management/features")]
public sealed class FeatureManagementController(
    CountyCloudDbContextBase db,
    FeatureDefinitionManager definitions,
    FeatureStore features,
    IPermissionChecker permissions,
    ITenantStore tenants,
    ICurrentTenant currentTenant,
    IGuidGenerator guids,
    ITextLocalizer texts) : ControllerBase
{
    private const string Provider = "T";

    /// <summary>All features and their values.</summary>
    [HttpGet]
    [RequiresPermission(AdministrationPermissions.Tenants.ManageFeatures, AdministrationPermissions.ManageHostFeatures)]
    public async Task<FeatureListDto> GetAsync([FromQuery] FeatureHolderInput holder, CancellationToken cancellationToken)
    {
        using (currentTenant.Change(await FindHolderAsync(holder, cancellationToken)))
        {
            var own = await db.Set<FeatureValue>().AsNoTracking().ToDictionaryAsync(f => f.Name, f => f.Value, StringComparer.Ordinal, cancellationToken);
            return new FeatureListDto([.. definitions.Groups.Select(g =>
                new FeatureGroupDto(g.Name, texts[g.DisplayName], [.. g.Features.Select(f => ToDto(f, own, holder.ProviderKey))]))]);
        }
    }

    /// <summary>Sets values.</summary>
    [HttpPut]
    [RequiresPermission(AdministrationPermissions.Tenants.ManageFeatures, AdministrationPermissions.ManageHostFeatures)]
    public async Task<IActionResult> UpdateAsync([FromQuery] FeatureHolderInput holder, UpdateFeaturesInput input, CancellationToken cancellationToken)
    {
        var target = await FindHolderAsync(holder, cancellationToken);
        var problems = input.Features.Where(f => !IsValid(f)).Select(f => new InputProblem("features", "CountyCloud:FeatureValueInvalid", f.Name)).ToList();
        if (problems.Count > 0)
        {
            throw new InputValidationException(problems);
        }

        using (currentTenant.Change(target))
        {
            var own = await db.Set<FeatureValue>().ToListAsync(cancellationToken);
            foreach (var feature in input.Features.DistinctBy(f => f.Name, StringComparer.Ordinal))
            {
                if (own.Find(f => string.Equals(f.Name, feature.Name, StringComparison.Ordinal)) is { } row)
                {
                    row.Set(feature.Value!);
                }
                else
                {
                    db.Add(new FeatureValue(guids.Create(), feature.Name, feature.Value!));
                }
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        features.Forget();
        return NoContent();
    }

    /// <summary>Back to the defaults.</summary>
    [HttpDelete]
    [RequiresPermission(AdministrationPermissions.Tenants.ManageFeatures, AdministrationPermissions.ManageHostFeatures)]
    public async Task<IActionResult> DeleteAsync([FromQuery] FeatureHolderInput holder, CancellationToken cancellationToken)
    {
        using (currentTenant.Change(await FindHolderAsync(holder, cancellationToken)))
        {
            db.RemoveRange(await db.Set<FeatureValue>().ToListAsync(cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
        }

        features.Forget();
        return NoContent();
    }

    private async Task<Guid> FindHolderAsync(FeatureHolderInput holder, CancellationToken cancellationToken)
    {
        var permission = holder.ProviderKey is null ? AdministrationPermissions.ManageHostFeatures : AdministrationPermissions.Tenants.ManageFeatures;
        if (!await permissions.IsGrantedAsync(permission, cancellationToken))
        {
            throw new AuthorizationException(permission);
        }

        return holder.ProviderKey is not { } id ? TenantIds.Host
            : await tenants.FindByIdAsync(id, cancellationToken) is { } tenant ? tenant.Id
            : throw new EntityNotFoundException(typeof(Tenants.Tenant), id);
    }

    private bool IsValid(UpdateFeatureInput feature) => definitions.Find(feature.Name)?.Kind switch
    {
        FeatureValueKind.Toggle => feature.Value is "true" or "false",
        FeatureValueKind.Number => int.TryParse(feature.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        null => false,
        _ => throw new InvalidOperationException($"Feature {feature.Name} has an unknown kind."),
    };

    private FeatureDto ToDto(FeatureDefinition feature, Dictionary<string, string> own, Guid? holder)
    {
        var value = own.GetValueOrDefault(feature.Name);
        var provider = value is null ? new FeatureProviderDto("D", null) : new FeatureProviderDto(Provider, holder?.ToString());
        var type = feature.Kind == FeatureValueKind.Toggle
            ? new FeatureValueTypeDto("ToggleStringValueType", new Dictionary<string, object>(StringComparer.Ordinal), new FeatureValidatorDto("BOOLEAN", new Dictionary<string, object>(StringComparer.Ordinal)))
            : new FeatureValueTypeDto(
                "FreeTextStringValueType",
                new Dictionary<string, object>(StringComparer.Ordinal),
                new FeatureValidatorDto("NUMERIC", new Dictionary<string, object>(StringComparer.Ordinal) { ["MinValue"] = 0, ["MaxValue"] = int.MaxValue }));
        return new FeatureDto(feature.Name, texts[feature.DisplayName], value ?? feature.DefaultValue, provider, texts[feature.Description], Depth: 0, ParentName: null, type);
    }
}

/// <summary>Whose features.</summary>
public sealed record FeatureHolderInput
{
    /// <summary>T (county).</summary>
    [Required, RegularExpression("^T$", MatchTimeoutInMilliseconds = 200)]
    public string ProviderName { get; init; } = string.Empty;

    /// <summary>County; null: the platform itself.</summary>
    public Guid? ProviderKey { get; init; }
}

/// <summary>Values to set.</summary>
public sealed record UpdateFeaturesInput
{
    /// <summary>The changes.</summary>
    [Required, MaxLength(500)]
    public IReadOnlyList<UpdateFeatureInput> Features { get; init; } = [];
}

/// <summary>A value to set.</summary>
/// <param name="Name">Feature.</param>
/// <param name="Value">Value as text.</param>
public sealed record UpdateFeatureInput(string Name, string? Value);

/// <summary>All features.</summary>
/// <param name="Groups">The features in their groups.</param>
public sealed record FeatureListDto(IReadOnlyList<FeatureGroupDto> Groups);

/// <summary>Features shown together.</summary>
/// <param name="Name">Name.</param>
/// <param name="DisplayName">Text.</param>
/// <param name="Features">The features.</param>
public sealed record FeatureGroupDto(string Name, string DisplayName, IReadOnlyList<FeatureDto> Features);

/// <summary>A feature and its value.</summary>
/// <param name="Name">Name.</param>
/// <param name="DisplayName">Text.</param>
/// <param name="Value">Value as text.</param>
/// <param name="Provider">Where the value comes from.</param>
/// <param name="Description">Text.</param>
/// <param name="Depth">Depth under its parents.</param>
/// <param name="ParentName">Feature above.</param>
/// <param name="ValueType">How it is edited.</param>
public sealed record FeatureDto(string Name, string DisplayName, string Value, FeatureProviderDto Provider, string Description, int Depth, string? ParentName, FeatureValueTypeDto ValueType);

/// <summary>Where a value comes from.</summary>
/// <param name="Name">D (default) or T (set for this county).</param>
/// <param name="Key">County.</param>
public sealed record FeatureProviderDto(string Name, string? Key);

/// <summary>How a value is edited.</summary>
/// <param name="Name">ABP's value type.</param>
/// <param name="Properties">Nothing.</param>
/// <param name="Validator">What is valid.</param>
public sealed record FeatureValueTypeDto(string Name, IReadOnlyDictionary<string, object> Properties, FeatureValidatorDto Validator);

/// <summary>What is valid.</summary>
/// <param name="Name">ABP's validator.</param>
/// <param name="Properties">Its limits.</param>
public sealed record FeatureValidatorDto(string Name, IReadOnlyDictionary<string, object> Properties);
