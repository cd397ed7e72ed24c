using CountyCloud.Administration.Tenants;

namespace CountyCloud.Counties;

/// <summary>A county opened from the platform's tenant page starts like one made from a blank blueprint: with a profile to fill in.</summary>
public sealed class BlankCountyProvisioner(IBlueprintService blueprints) : ITenantProvisioner
{
    /// <inheritdoc />
    public async Task ProvisionAsync(Tenant tenant, CancellationToken cancellationToken)
    {
        var result = await blueprints.ImportAsync(blueprints.Blank(tenant.Name, tenant.DisplayName, divisionCode: null), isDryRun: false, progress: null, cancellationToken);
        if (result.Problems.Count > 0)
        {
            throw BlueprintErrors.Invalid(result.Problems);
        }
    }
}
