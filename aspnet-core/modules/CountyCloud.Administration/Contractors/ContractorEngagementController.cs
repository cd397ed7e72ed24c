using CountyCloud.Administration.Identity;
using CountyCloud.Administration.People;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Permissions;
using CountyCloud.Framework.Timing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Administration.Contractors;

/// <summary>Engagements of contractors in counties and who enters through them (PLAT-04); platform's side only.</summary>
[ApiController]
[Route("api/app/contractor-engagement")]
public sealed class ContractorEngagementController(
    CountyCloudDbContextBase db, ContractorManager manager, EngagementDirectory directory, AccountSeeder accounts, InvitationManager invitations, ICurrentTenant currentTenant, TimeProvider clock) : ControllerBase
{
    private const int MaxInvitations = 100;

    /// <summary>A page of engagements, the latest first.</summary>
    [HttpGet]
    [RequiresPermission(AdministrationPermissions.Contractors)]
    public async Task<PagedResultDto<EngagementDto>> GetListAsync([FromQuery] GetEngagementsInput input, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var rows = (await directory.GetAsync(input.ContractorId, input.CountyId, cancellationToken)).ConvertAll(r => EngagementDto.Of(r, today));
        var found = rows.Where(r => input.State is null || r.State == input.State);
        if (input.Filter?.Trim() is { Length: > 0 } filter)
        {
            found = found.Where(r => Has(r.ContractorCode) || Has(r.CountyCode) || r.ContractorName.Concat(r.CountyName).Any(e => Has(e.Text)));

            bool Has(string text) => text.Contains(filter, StringComparison.OrdinalIgnoreCase);
        }

        var all = found.ToList();
        return new PagedResultDto<EngagementDto>(all.Count, [.. all.Skip(input.SkipCount).Take(input.MaxResultCount)]);
    }

    /// <summary>An engagement.</summary>
    [HttpGet("{id:guid}")]
    [RequiresPermission(AdministrationPermissions.Contractors)]
    public async Task<EngagementDto> GetAsync(Guid id, CancellationToken cancellationToken) => EngagementDto.Of(await manager.GetAsync(id, cancellationToken), clock.Today());

    /// <summary>Engages a contractor in a county.</summary>
    [HttpPost]
    [RequiresPermission(AdministrationPermissions.ContractorsEdit)]
    public async Task<EngagementDto> CreateAsync(CreateEngagementInput input, CancellationToken cancellationToken)
    {
        var engagement = await manager.EngageAsync(input.ContractorId!.Value, input.CountyId!.Value, new Period(input.From!.Value, input.To), cancellationToken);
        return await GetAsync(engagement.Id, cancellationToken);
    }

    /// <summary>Corrects its days.</summary>
    [HttpPut("{id:guid}")]
    [RequiresPermission(AdministrationPermissions.ContractorsEdit)]
    public async Task<EngagementDto> UpdateAsync(Guid id, UpdateEngagementInput input, CancellationToken cancellationToken)
    {
        await manager.ChangeAsync(id, new Period(input.From!.Value, input.To), input.ConcurrencyStamp, cancellationToken);
        return await GetAsync(id, cancellationToken);
    }

    /// <summary>Ends it; its people's access ends with the next request, or after the day.</summary>
    [HttpPost("{id:guid}/end")]
    [RequiresPermission(AdministrationPermissions.ContractorsEdit)]
    public async Task<EngagementDto> EndAsync(Guid id, EndInput input, CancellationToken cancellationToken)
    {
        await manager.EndAsync(id, input.LastDay, cancellationToken);
        return await GetAsync(id, cancellationToken);
    }

    /// <summary>Who has access through it.</summary>
    [HttpGet("{id:guid}/people")]
    [RequiresPermission(AdministrationPermissions.Contractors)]
    public async Task<ListResultDto<EngagedPersonDto>> GetPeopleAsync(Guid id, CancellationToken cancellationToken)
    {
        var row = await manager.GetAsync(id, cancellationToken);
        using var _ = currentTenant.Change(row.CountyId, row.CountyCode);
        return new ListResultDto<EngagedPersonDto>([.. (await db.EngagedPeopleAsync([id], clock, cancellationToken))[id]]);
    }

    /// <summary>Roles of the county that can be given through it; never the administrators'.</summary>
    [HttpGet("{id:guid}/roles")]
    [RequiresPermission(AdministrationPermissions.Contractors)]
    public async Task<ListResultDto<EngagementRoleDto>> GetRolesAsync(Guid id, CancellationToken cancellationToken)
    {
        var row = await manager.GetAsync(id, cancellationToken);
        using var _ = currentTenant.Change(row.CountyId, row.CountyCode);
        return new ListResultDto<EngagementRoleDto>(
            await db.Set<Role>().AsNoTracking().Where(r => !r.IsStatic).OrderBy(r => r.Name).Select(r => new EngagementRoleDto(r.Name, r.DisplayName)).ToListAsync(cancellationToken));
    }

    /// <summary>Lets one of the contractor's people in; an account that does not exist is made. All or nothing.</summary>
    [HttpPost("{id:guid}/people")]
    [RequiresPermission(AdministrationPermissions.ContractorsEdit)]
    public async Task<ListResultDto<EngagedPersonDto>> AddPersonAsync(Guid id, EngagedPersonInput input, CancellationToken cancellationToken)
    {
        await db.InTransactionAsync(
            async () => await manager.AddPersonAsync(id, await input.Account.EnsureAsync(accounts, cancellationToken), input.RoleNames, cancellationToken),
            cancellationToken);
        return await GetPeopleAsync(id, cancellationToken);
    }

    /// <summary>Invites one of the contractor's people by e-mail; who accepts enters through the engagement, as long as it lasts.</summary>
    /// <exception cref="BusinessException">The engagement is over, a role is unknown or the administrators', or <see cref="InvitationManager.InviteAsync"/> refuses.</exception>
    [HttpPost("{id:guid}/invite")]
    [RequiresPermission(AdministrationPermissions.ContractorsEdit)]
    public async Task<InvitationDto> InvitePersonAsync(Guid id, InviteEngagedPersonInput input, CancellationToken cancellationToken)
    {
        var row = await manager.GetAsync(id, cancellationToken);
        var today = clock.Today();
        if (row.Engagement.Period.On(today) == PeriodState.Ended)
        {
            throw new BusinessException("Administration:EndedAlready", 400);
        }

        using var _ = currentTenant.Change(row.CountyId, row.CountyCode);
        var roles = await manager.GetEngagedRolesAsync(input.RoleNames, cancellationToken);
        var from = row.Engagement.From < today ? today : row.Engagement.From;
        var invitation = await invitations.InviteAsync(new NewInvitation(input.Email, input.Name, new Period(from, row.Engagement.To), id), roles, cancellationToken);
        return InvitationDto.Of(invitation, roles.ToDictionary(r => r.Id), clock.GetUtcNow().UtcDateTime, today);
    }

    /// <summary>Invitations to work through the engagement that nobody has answered, the newest first.</summary>
    [HttpGet("{id:guid}/invitations")]
    [RequiresPermission(AdministrationPermissions.Contractors)]
    public async Task<ListResultDto<InvitationDto>> GetInvitationsAsync(Guid id, CancellationToken cancellationToken)
    {
        var row = await manager.GetAsync(id, cancellationToken);
        using var _ = currentTenant.Change(row.CountyId, row.CountyCode);
        var open = await db.Set<Invitation>().AsNoTracking().Where(i => i.EngagementId == id && i.State == InvitationState.Open)
            .OrderByDescending(i => i.CreationTime).ThenBy(i => i.Id).Take(MaxInvitations).ToListAsync(cancellationToken);
        var roles = await db.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Id, cancellationToken);
        var (now, today) = (clock.GetUtcNow().UtcDateTime, clock.Today());
        return new ListResultDto<InvitationDto>(open.ConvertAll(i => InvitationDto.Of(i, roles, now, today)));
    }

    /// <summary>Takes an invitation back: its link is good for nothing at once. The county can do the same among its own invitations.</summary>
    /// <exception cref="EntityNotFoundException">There is no such invitation to this engagement.</exception>
    /// <exception cref="BusinessException"><c>People:InvitationEnded</c>: it was answered or taken back.</exception>
    [HttpPost("{id:guid}/invitations/{invitationId:guid}/withdraw")]
    [RequiresPermission(AdministrationPermissions.ContractorsEdit)]
    public async Task<IActionResult> WithdrawInvitationAsync(Guid id, Guid invitationId, CancellationToken cancellationToken)
    {
        var row = await manager.GetAsync(id, cancellationToken);
        using var _ = currentTenant.Change(row.CountyId, row.CountyCode);
        var invitation = await db.Set<Invitation>().FirstOrDefaultAsync(i => i.Id == invitationId && i.EngagementId == id, cancellationToken) ?? throw new EntityNotFoundException(typeof(Invitation), invitationId);
        await invitations.WithdrawAsync(invitation, cancellationToken);
        return NoContent();
    }

    /// <summary>Changes a person's roles.</summary>
    [HttpPut("{id:guid}/people/{userId:guid}")]
    [RequiresPermission(AdministrationPermissions.ContractorsEdit)]
    public async Task<ListResultDto<EngagedPersonDto>> UpdatePersonAsync(Guid id, Guid userId, EngagedPersonRolesInput input, CancellationToken cancellationToken)
    {
        await manager.SetRolesAsync(id, userId, input.RoleNames, cancellationToken);
        return await GetPeopleAsync(id, cancellationToken);
    }

    /// <summary>Takes the county away from a person, at once.</summary>
    [HttpDelete("{id:guid}/people/{userId:guid}")]
    [RequiresPermission(AdministrationPermissions.ContractorsEdit)]
    public async Task<IActionResult> RemovePersonAsync(Guid id, Guid userId, CancellationToken cancellationToken)
    {
        await manager.RemovePersonAsync(id, userId, cancellationToken);
        return NoContent();
    }
}
