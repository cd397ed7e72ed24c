using CountyCloud.Framework.Timing;
using CountyCloud.Administration.Identity;
using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.AspNetCore.MultiTenancy;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Counties;

/// <summary>Makes counties: from a blueprint, a copy of another county's, or a blank one. All or nothing: a crash at any step leaves no half county.</summary>
public sealed class CountyCreator(
    ICountyListQueries counties,
    IBlueprintService blueprints,
    BlueprintAssets assets,
    AccountSeeder accounts,
    IUnitOfWork unitOfWork,
    ICurrentTenant tenant,
    IGuidGenerator guids,
    TimeProvider clock)
{
    /// <summary>The first administrator of a county.</summary>
    /// <param name="UserName">User name.</param>
    /// <param name="Password">Password of a new account; null for an existing one.</param>
    public sealed record Administrator(string UserName, string? Password);

    /// <summary>Makes the county and imports the blueprint into it.</summary>
    /// <param name="code">Code.</param>
    /// <param name="name">Name.</param>
    /// <param name="regionId">Region.</param>
    /// <param name="blueprint">What it starts with.</param>
    /// <param name="administrator">Its first administrator, if any.</param>
    /// <param name="progress">Told after each section.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="BusinessException">The code is taken, reserved or malformed, or the blueprint has problems.</exception>
    public async Task<Guid> CreateAsync(
        string code, LocalizedText name, Guid? regionId, BlueprintFiles blueprint, Administrator? administrator, IProgress<BlueprintProgress>? progress, CancellationToken cancellationToken)
    {
        var county = new Tenant(guids.Create(), code, name, regionId, ReservedPaths.Segments.Contains);
        if (await counties.ExistsAsync(county.Name, cancellationToken))
        {
            throw new BusinessException("Counties:CountyCodeExists", 400).WithData("code", county.Name);
        }

        // Its password's hash takes as long as all else together, so it is made beside it.
        var account = administrator is null ? null : await accounts.PrepareAccountAsync(new AccountSeed(administrator.UserName, administrator.Password ?? string.Empty));
        try
        {
            await unitOfWork.RunAsync(suppressRowAudit: false, () => MakeAsync(county, blueprint, account, progress, cancellationToken), cancellationToken);
        }
        catch
        {
            await ForgetFilesAsync(county, blueprint);
            throw;
        }

        return county.Id;
    }

    private async Task MakeAsync(Tenant county, BlueprintFiles blueprint, PreparedAccount? administrator, IProgress<BlueprintProgress>? progress, CancellationToken cancellationToken)
    {
        using (tenant.Change(TenantIds.Host))
        {
            counties.Add(county);
            await unitOfWork.SaveAsync(cancellationToken);
        }

        using (tenant.Change(county.Id, county.Name))
        {
            await ImportAsync(blueprint, progress, cancellationToken);
        }

        if (administrator is not null)
        {
            await AddAdministratorAsync(county.Id, administrator, cancellationToken);
        }
    }

    // The database forgot all of it; the store of files knows no transactions. Of a process that died files may stay, under an id that nobody has.
    private async Task ForgetFilesAsync(Tenant county, BlueprintFiles blueprint)
    {
        // Asked of the database: what follows the commit may fail as well, and then the county is there.
        if (!blueprint.Files.Keys.Any(f => f.StartsWith(BlueprintAssets.Folder, StringComparison.Ordinal)) || await counties.ExistsAsync(county.Name, CancellationToken.None))
        {
            return;
        }

        using (tenant.Change(county.Id, county.Name))
        {
            await assets.ClearAsync(CancellationToken.None);
        }
    }

    private async Task ImportAsync(BlueprintFiles blueprint, IProgress<BlueprintProgress>? progress, CancellationToken cancellationToken)
    {
        var result = await blueprints.ImportAsync(blueprint, isDryRun: false, progress, cancellationToken);
        if (result.Problems.Count > 0)
        {
            throw BlueprintErrors.Invalid(result.Problems);
        }
    }

    private async Task AddAdministratorAsync(Guid countyId, PreparedAccount administrator, CancellationToken cancellationToken)
    {
        var account = await administrator.SaveAsync();
        await accounts.EnsureMembershipAsync(countyId, account.Id, [CountyRoles.CountyAdministrator], CountyDay.Today(clock), cancellationToken: cancellationToken);
    }
}
