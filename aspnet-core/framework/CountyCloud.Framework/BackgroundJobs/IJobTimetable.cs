namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>When the scheduler starts recurring jobs next.</summary>
public interface IJobTimetable
{
    /// <summary>Next starts (UTC) of the jobs of a county or the platform, by name; a job without one is not scheduled (yet).</summary>
    Task<IReadOnlyDictionary<string, DateTime>> GetNextRunsAsync(Guid tenantId, CancellationToken cancellationToken);
}
