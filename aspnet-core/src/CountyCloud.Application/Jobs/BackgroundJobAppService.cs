using CountyCloud.Framework.Application;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Jobs;

/// <inheritdoc cref="IBackgroundJobAppService"/>
public sealed class BackgroundJobAppService(IBackgroundWorkQueries queries, IBackgroundWork work, JobRegistry registry, IJobTimetable timetable, ICurrentTenant currentTenant)
    : IBackgroundJobAppService
{
    /// <inheritdoc />
    public Task<PagedResultDto<JobRunDto>> GetRunsAsync(GetJobRunsInput input, CancellationToken cancellationToken) => queries.GetRunsAsync(input, cancellationToken);

    /// <inheritdoc />
    public async Task<ListResultDto<JobScheduleDto>> GetScheduleAsync(CancellationToken cancellationToken)
    {
        var tenantId = currentTenant.Id ?? Guid.Empty;
        var jobs = registry.Recurring.Where(j => j.RunsFor(tenantId)).ToList();
        var nextRuns = await timetable.GetNextRunsAsync(tenantId, cancellationToken);
        var lastRuns = await queries.GetLastRunsAsync([.. jobs.Select(j => j.Name)], cancellationToken);
        return new ListResultDto<JobScheduleDto>([.. jobs.Select(j => new JobScheduleDto(
            j.Name, j.Schedule.Cron, j.Schedule.Interval?.TotalSeconds, nextRuns.TryGetValue(j.Name, out var next) ? next : null, lastRuns.GetValueOrDefault(j.Name)))]);
    }

    /// <inheritdoc />
    public Task<Guid> RunNowAsync(RunJobInput input, CancellationToken cancellationToken) => work.RunNowAsync(input.Name, cancellationToken);

    /// <inheritdoc />
    public Task RetryAsync(Guid id, CancellationToken cancellationToken) => work.RetryRunAsync(id, cancellationToken);

    /// <inheritdoc />
    public Task<PagedResultDto<ParkedEventDto>> GetParkedEventsAsync(PagedAndSortedInput input, CancellationToken cancellationToken) =>
        queries.GetParkedEventsAsync(input, cancellationToken);

    /// <inheritdoc />
    public Task RetryEventAsync(Guid id, CancellationToken cancellationToken) => work.RetryEventAsync(id, cancellationToken);

    /// <inheritdoc />
    public Task DiscardEventAsync(Guid id, CancellationToken cancellationToken) => work.DiscardEventAsync(id, cancellationToken);
}
