using CountyCloud.Framework.Application;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;
using CountyCloud.Framework.Events;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Jobs;

/// <inheritdoc cref="IBackgroundWorkQueries"/>
internal sealed class BackgroundWorkQueries(ICountyDatabases databases) : IBackgroundWorkQueries
{
    /// <inheritdoc />
    public async Task<PagedResultDto<JobRunDto>> GetRunsAsync(GetJobRunsInput input, CancellationToken cancellationToken)
    {
        var (count, page) = await databases.PageAsync(Find, q => q.OrderByDescending(r => r.CreationTime).ThenByDescending(r => r.Id), input.SkipCount, input.MaxResultCount, cancellationToken);
        return new PagedResultDto<JobRunDto>(count, page.ConvertAll(ToDto));

        IQueryable<JobRun> Find(CountyCloudDbContextBase context)
        {
            var query = context.Set<JobRun>().AsNoTracking();
            if (input.State is { } state)
            {
                query = query.Where(r => r.State == state);
            }

            return string.IsNullOrWhiteSpace(input.JobName) ? query : query.Where(r => r.JobName == input.JobName);
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, JobRunDto>> GetLastRunsAsync(IReadOnlyCollection<string> jobNames, CancellationToken cancellationToken)
    {
        var last = new Dictionary<string, JobRunDto>(StringComparer.Ordinal);
        foreach (var name in jobNames)
        {
            // A handful of jobs, each found by one look at the end of an index. Recurring jobs are the county's.
            if (await databases.County.Set<JobRun>().AsNoTracking().Where(r => r.JobName == name).OrderByDescending(r => r.CreationTime).FirstOrDefaultAsync(cancellationToken) is { } run)
            {
                last.Add(name, ToDto(run));
            }
        }

        return last;
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<ParkedEventDto>> GetParkedEventsAsync(PagedAndSortedInput input, CancellationToken cancellationToken)
    {
        var (count, page) = await databases.PageAsync(
            d => d.Set<OutboxMessage>().AsNoTracking().Where(m => m.State == OutboxState.Parked), q => q.OrderBy(m => m.Sequence), input.SkipCount, input.MaxResultCount, cancellationToken);
        return new PagedResultDto<ParkedEventDto>(count, page.ConvertAll(m => new ParkedEventDto(m.Id, m.EventName, m.CreationTime, m.EndedTime, m.Attempts, m.LastError)));
    }

    private static JobRunDto ToDto(JobRun r) => new(
        r.Id, r.JobName, r.State, r.Progress, r.Message, r.Attempts, r.CreationTime, r.DueTime, r.StartedTime, r.EndedTime, r.Error, r.RequestedBy);
}
