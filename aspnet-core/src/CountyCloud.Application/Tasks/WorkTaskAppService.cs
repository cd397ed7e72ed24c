using CountyCloud.Administration.Authorization;
using CountyCloud.Administration.Identity;
using CountyCloud.Contractors;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Errors;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.MultiTenancy;
using CountyCloud.Framework.Timing;
using CountyCloud.Framework.Users;
using Microsoft.Extensions.DependencyInjection;

namespace CountyCloud.Tasks;

/// <inheritdoc cref="IWorkTaskAppService"/>
public sealed class WorkTaskAppService(
    IWorkTaskQueries queries, MembershipDirectory directory, PermissionStore permissions, IContractorQueries contractors, ICurrentUser user, ICurrentTenant tenant, IServiceScopeFactory scopes, TimeProvider clock)
    : IWorkTaskAppService
{
    private const int MaxPerCounty = 500;

    /// <inheritdoc />
    public async Task<ListResultDto<WorkTaskDto>> GetMineAsync(CancellationToken cancellationToken)
    {
        var tasks = new List<WorkTaskDto>();
        foreach (var county in await CountiesAsync(cancellationToken))
        {
            using var _ = tenant.Change(county.Id);
            await using var scope = scopes.CreateAsyncScope();
            tasks.AddRange((await QueriesOf(scope).GetOpenOfAsync(await HolderAsync(cancellationToken), MaxPerCounty, cancellationToken)).Select(t => ToDto(t, county.Name)));
        }

        return new ListResultDto<WorkTaskDto>([.. tasks.OrderBy(t => t.DueOn is null).ThenBy(t => t.DueOn).ThenBy(t => t.OpenedOn)]);
    }

    /// <inheritdoc />
    public async Task<WorkTaskCountDto> GetCountAsync(CancellationToken cancellationToken)
    {
        int open = 0, overdue = 0;
        foreach (var county in await CountiesAsync(cancellationToken))
        {
            using var _ = tenant.Change(county.Id);
            await using var scope = scopes.CreateAsyncScope();
            var counts = await QueriesOf(scope).CountOpenOfAsync(await HolderAsync(cancellationToken), clock.Today(), cancellationToken);
            open += counts.Open;
            overdue += counts.Overdue;
        }

        return new WorkTaskCountDto(open, overdue);
    }

    /// <inheritdoc />
    public async Task<ListResultDto<WorkTaskDto>> GetCalendarAsync(CalendarInput input, CancellationToken cancellationToken)
    {
        if (input.To < input.From || input.To > input.From.AddDays(366))
        {
            throw new BusinessException("Tasks:CalendarPeriod", 400);
        }

        return new ListResultDto<WorkTaskDto>([.. (await queries.GetDueAsync(input.From, input.To, cancellationToken)).Select(t => ToDto(t, LocalizedText.Empty))]);
    }

    // With services of its own: the counties may have databases of their own.
    private static IWorkTaskQueries QueriesOf(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<IWorkTaskQueries>();

    // A contractor's people work in several counties at once; everybody else in the one they are signed in to.
    private async Task<IReadOnlyList<EnterableCounty>> CountiesAsync(CancellationToken cancellationToken)
    {
        if (user.Id is not { } id || tenant.Id is not { } current || current == TenantIds.Host)
        {
            return [];
        }

        var counties = await directory.GetCountiesAsync(id, cancellationToken);
        return [.. counties.Where(c => c.Id == current || (c.EngagementId is not null && counties.Any(x => x.Id == current && x.EngagementId is not null)))];
    }

    private async Task<TaskHolder> HolderAsync(CancellationToken cancellationToken)
    {
        var id = user.Id!.Value;
        return new TaskHolder(id, [.. (await permissions.GetRolesAsync(id, cancellationToken)).Select(r => r.Name)], await contractors.FindContractorOfAsync(id, clock.Today(), cancellationToken));
    }

    private WorkTaskDto ToDto(WorkTask t, LocalizedText countyName) =>
        new(t.Id, t.TenantId, countyName, t.Kind, t.DocumentType, t.DocumentId, t.Title, t.DueOn, t.State == WorkTaskState.Open && t.DueOn < clock.Today(), t.EscalatedOn is not null, t.State, t.OpenedOn);
}
