using CountyCloud.Framework.Application;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Timing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Contractors;

/// <summary>Which contractors are or were engaged in one's own county, and who enters through them. Read only: the platform engages.</summary>
[ApiController]
[Route("api/app/county-engagement")]
public sealed class CountyEngagementController(CountyCloudDbContextBase db, TimeProvider clock) : ControllerBase
{
    /// <summary>All engagements of the county, the latest first.</summary>
    [HttpGet]
    [RequiresPermission(AdministrationPermissions.CountyEngagements)]
    public async Task<ListResultDto<CountyEngagementDto>> GetListAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var rows = await db.Set<Engagement>().AsNoTracking()
            .Join(db.Set<Contractor>(), e => e.ContractorId, c => c.Id, (e, c) => new { Engagement = e, Contractor = c })
            .OrderByDescending(x => x.Engagement.From).ThenBy(x => x.Engagement.Id).ToListAsync(cancellationToken);
        var people = await db.EngagedPeopleAsync(rows.ConvertAll(r => r.Engagement.Id), clock, cancellationToken);
        return new ListResultDto<CountyEngagementDto>(rows.ConvertAll(r => new CountyEngagementDto(
            r.Engagement.Id, r.Contractor.Code, r.Contractor.Name, r.Contractor.ContactName, r.Contractor.ContactPhone,
            r.Engagement.From, r.Engagement.To, r.Engagement.Period.On(today), [.. people[r.Engagement.Id]])));
    }
}
