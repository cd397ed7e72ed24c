using System.Linq.Expressions;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Events;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Jobs;

/// <inheritdoc cref="IBackgroundWorkQueries"/>
internal sealed class BackgroundWorkQueries(CountyCloudDbContext context) : IBackgroundWorkQueries
{
    private static readonly Expression<Func<JobRun, JobRunDto>> ToDto = r => new JobRunDto(
        r.Id, r.JobName, r.State, r.Progress, r.Message, r.Attempts, r.CreationTime, r.DueTime, r.StartedTime, r.EndedTime, r.Error, r.RequestedBy);

    /// <inheritdoc />
    public async Task<PagedResultDto<JobRunDto>> GetRunsAsync(GetJobRunsInput input, CancellationToken cancellationToken)
    {
        var query = context.Set<JobRun>().AsNoTracking();
        if (input.State is { } state)
        {
            query = query.Where(r => r.State == state);
        }

        if (!string.IsNullOrWhiteSpace(input.JobName))
        {
            query = query.Where(r => r.JobName == input.JobName);
        }

        var count = await query.LongCountAsync(cancellationToken);
        var page = await query.OrderByDescending(r => r.CreationTime).ThenByDescending(r => r.Id).Skip(input.SkipCount).Take(input.MaxResultCount).Select(ToDto).ToListAsync(cancellationToken);
        return new PagedResultDto<JobRunDto>(count, page);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, JobRunDto>> GetLastRunsAsync(IReadOnlyCollection<string> jobNames, CancellationToken cancellationToken)
    {
        var last = new Dictionary<string, JobRunDto>(StringComparer.Ordinal);
        foreach (var name in jobNames)
        {
            // A handful of jobs, each found by one look at the end of an index.
            if (await context.Set<JobRun>().AsNoTracking().Where(r => r.JobName == name).OrderByDescending(r => r.CreationTime).Select(ToDto).FirstOrDefaultAsync(cancellationToken) is { } run)
            {
                last.Add(name, run);
            }
        }

        return last;
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<ParkedEventDto>> GetParkedEventsAsync(PagedAndSortedInput input, CancellationToken cancellationToken)
    {
        var query = context.Set<OutboxMessage>().AsNoTracking().Where(m => m.State == OutboxState.Parked);
        var count = await query.LongCountAsync(cancellationToken);
        var page = await query.OrderBy(m => m.Sequence).Skip(input.SkipCount).Take(input.MaxResultCount)
            .Select(m => new ParkedEventDto(m.Id, m.EventName, m.CreationTime, m.EndedTime, m.Attempts, m.LastError)).ToListAsync(cancellationToken);
        return new PagedResultDto<ParkedEventDto>(count, page);
    }
}
