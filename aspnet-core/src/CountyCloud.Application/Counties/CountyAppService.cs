using CountyCloud.Administration.Tenants;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Counties;

/// <inheritdoc cref="ICountyAppService"/>
public sealed class CountyAppService(ICountyListQueries counties, CountyCreator creator, IBlueprintService blueprints, IUnitOfWork unitOfWork, ICurrentTenant tenant, IServiceScopeFactory scopes) : ICountyAppService
{
    /// <inheritdoc />
    public Task<PagedResultDto<CountyListItemDto>> GetListAsync(PagedAndSortedInput input, CancellationToken cancellationToken) => counties.GetListAsync(input, cancellationToken);

    /// <inheritdoc />
    public async Task<ListResultDto<RegionOptionDto>> GetRegionsAsync(CancellationToken cancellationToken) => new(await counties.GetRegionsAsync(cancellationToken));

    /// <inheritdoc />
    public async Task<CountyListItemDto> CreateAsync(CreateCountyInput input, CancellationToken cancellationToken)
    {
        var name = string.IsNullOrWhiteSpace(input.EnglishName) ? LocalizedText.Chinese(input.Name) : LocalizedText.Of(input.Name, input.EnglishName);
        var division = input.RegionId is { } region
            ? await counties.FindRegionCodeAsync(region, cancellationToken) ?? throw new InputValidationException([new InputProblem("regionId", "Counties:RegionUnknown")])
            : null;
        var code = input.Code.Trim().ToLowerInvariant();
        var blueprint = input.CopyFromCountyId is { } source
            ? blueprints.Rename(await ExportAsync(source, cancellationToken), code, name, division)
            : blueprints.Blank(code, name, division);
        await creator.CreateAsync(code, name, input.RegionId, blueprint, new CountyCreator.Administrator(input.AdminUserName, input.AdminPassword), progress: null, cancellationToken);
        return (await counties.GetListAsync(new PagedAndSortedInput { Filter = code, MaxResultCount = PagedAndSortedInput.MaxMaxResultCount }, cancellationToken)).Items.First(c => c.Code == code);
    }

    /// <inheritdoc />
    public async Task ReopenAsync(Guid id, CancellationToken cancellationToken)
    {
        var county = await counties.FindTrackedAsync(id, cancellationToken) ?? throw new EntityNotFoundException(typeof(Tenant), id);
        if (!county.IsActive)
        {
            county.SetActive(true);
            await unitOfWork.SaveAsync(cancellationToken);
        }
    }

    // The platform may copy a county's configuration when it makes another one; it sees rules and structure, no person's data.
    private async Task<BlueprintFiles> ExportAsync(Guid countyId, CancellationToken cancellationToken)
    {
        var source = await counties.FindAsync(countyId, cancellationToken) ?? throw new InputValidationException([new InputProblem("copyFromCountyId", "Counties:CountyUnknown")]);
        using (tenant.Change(source.Id, source.Code))
        {
            // With services of its own: the county may have a database of its own.
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<IBlueprintService>().ExportForAnotherCountyAsync(cancellationToken);
        }
    }
}
