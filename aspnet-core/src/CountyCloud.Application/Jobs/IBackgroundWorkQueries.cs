using CountyCloud.Framework.Application;

namespace CountyCloud.Jobs;

/// <summary>Reads the background work of the current county or of the platform.</summary>
public interface IBackgroundWorkQueries
{
    /// <summary>Runs, the newest first.</summary>
    Task<PagedResultDto<JobRunDto>> GetRunsAsync(GetJobRunsInput input, CancellationToken cancellationToken);

    /// <summary>The newest run of each job, by name.</summary>
    Task<IReadOnlyDictionary<string, JobRunDto>> GetLastRunsAsync(IReadOnlyCollection<string> jobNames, CancellationToken cancellationToken);

    /// <summary>Parked events, the oldest first.</summary>
    Task<PagedResultDto<ParkedEventDto>> GetParkedEventsAsync(PagedAndSortedInput input, CancellationToken cancellationToken);
}
