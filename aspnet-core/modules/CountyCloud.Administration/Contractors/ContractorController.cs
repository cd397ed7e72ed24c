using CountyCloud.Administration.Http;
using CountyCloud.Administration.Identity;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Contractors;

/// <summary>Contractor organisations (PLAT-04); platform's side only.</summary>
[ApiController]
[Route("api/app/contractor")]
public sealed class ContractorController(CountyCloudDbContextBase db, ContractorManager manager, EngagementDirectory directory) : ControllerBase
{
    private static readonly Sorting<Contractor> Columns = new Sorting<Contractor>("code").Allow("code", c => c.Code).Allow("creationTime", c => c.CreationTime);

    /// <summary>A page of contractors.</summary>
    [HttpGet]
    [RequiresPermission(AdministrationPermissions.Contractors)]
    public async Task<PagedResultDto<ContractorDto>> GetListAsync([FromQuery] PagedAndSortedInput input, CancellationToken cancellationToken)
    {
        var query = db.Set<Contractor>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(input.Filter))
        {
            // The names are one JSON column, so they are looked at in memory: contractors are few.
            var filter = input.Filter.Trim();
            var ids = (await query.Select(c => new { c.Id, c.Code, c.Name, c.ContactName }).ToListAsync(cancellationToken))
                .Where(c => Has(c.Code) || Has(c.ContactName) || c.Name.Any(e => Has(e.Text))).Select(c => c.Id).ToList();
            query = query.Where(c => ids.Contains(c.Id));

            bool Has(string? text) => text?.Contains(filter, StringComparison.OrdinalIgnoreCase) == true;
        }

        var page = await Columns.Apply(query, input.Sorting).ThenBy(c => c.Id).Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return new PagedResultDto<ContractorDto>(await query.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), await ToDtosAsync(page, cancellationToken));
    }

    /// <summary>A contractor.</summary>
    [HttpGet("{id:guid}")]
    [RequiresPermission(AdministrationPermissions.Contractors)]
    public async Task<ContractorDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await FindAsync(id, cancellationToken), cancellationToken);

    /// <summary>People who have or had access through an engagement of the contractor, to choose from.</summary>
    [HttpGet("{id:guid}/people")]
    [RequiresPermission(AdministrationPermissions.Contractors)]
    public async Task<ListResultDto<IdentityUserDto>> GetPeopleAsync(Guid id, CancellationToken cancellationToken)
    {
        await FindAsync(id, cancellationToken);
        return new ListResultDto<IdentityUserDto>((await directory.GetPeopleAsync(id, cancellationToken)).ConvertAll(u => IdentityUserDto.Of(u, tenantId: null)));
    }

    /// <summary>Makes a contractor.</summary>
    [HttpPost]
    [RequiresPermission(AdministrationPermissions.ContractorsEdit)]
    public async Task<ContractorDto> CreateAsync(ContractorInput input, CancellationToken cancellationToken) =>
        await ToDtoAsync(await manager.CreateAsync(input.Code, NameOf(input), c => c.SetContact(input.ContactName, input.ContactPhone, input.ContactEmail), cancellationToken), cancellationToken);

    /// <summary>Changes a contractor.</summary>
    [HttpPut("{id:guid}")]
    [RequiresPermission(AdministrationPermissions.ContractorsEdit)]
    public async Task<ContractorDto> UpdateAsync(Guid id, ContractorInput input, CancellationToken cancellationToken)
    {
        var contractor = await FindAsync(id, cancellationToken);
        contractor.CheckConcurrencyStamp(input.ConcurrencyStamp);
        contractor.SetContact(input.ContactName, input.ContactPhone, input.ContactEmail);
        await manager.UpdateAsync(contractor, input.Code, NameOf(input), cancellationToken);
        return await ToDtoAsync(contractor, cancellationToken);
    }

    /// <summary>Deletes a contractor that never was engaged.</summary>
    [HttpDelete("{id:guid}")]
    [RequiresPermission(AdministrationPermissions.ContractorsEdit)]
    public async Task<IActionResult> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        await manager.DeleteAsync(await FindAsync(id, cancellationToken), cancellationToken);
        return NoContent();
    }

    private static LocalizedText NameOf(ContractorInput input) =>
        input.EnglishName is { } english ? LocalizedText.Of(input.Name.Trim(), english) : LocalizedText.Chinese(input.Name.Trim());

    private async Task<Contractor> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<Contractor>().FirstOrDefaultAsync(c => c.Id == id, cancellationToken) ?? throw new EntityNotFoundException(typeof(Contractor), id);

    private async Task<ContractorDto> ToDtoAsync(Contractor contractor, CancellationToken cancellationToken) => (await ToDtosAsync([contractor], cancellationToken))[0];

    private async Task<List<ContractorDto>> ToDtosAsync(List<Contractor> contractors, CancellationToken cancellationToken)
    {
        var counts = await directory.CountAsync(contractors.ConvertAll(c => c.Id), cancellationToken);
        return contractors.ConvertAll(c =>
        {
            var (counties, people) = counts.GetValueOrDefault(c.Id);
            return new ContractorDto(c.Id, c.Code, c.Name, c.ContactName, c.ContactPhone, c.ContactEmail, counties, people, c.ConcurrencyStamp);
        });
    }
}
