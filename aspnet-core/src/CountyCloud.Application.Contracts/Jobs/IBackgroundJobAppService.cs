using System.ComponentModel.DataAnnotations;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.BackgroundJobs;
using CountyCloud.Framework.Events;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Jobs;

/// <summary>The background work of the current county, or of the platform on its side (PLAT-08: what people do here is audited).</summary>
[RequiresPermission(CountyCloudPermissions.Jobs)]
public interface IBackgroundJobAppService : IApplicationService
{
    /// <summary>Runs, the newest first.</summary>
    Task<PagedResultDto<JobRunDto>> GetRunsAsync(GetJobRunsInput input, CancellationToken cancellationToken);

    /// <summary>Recurring jobs with their next start and their last run.</summary>
    Task<ListResultDto<JobScheduleDto>> GetScheduleAsync(CancellationToken cancellationToken);

    /// <summary>Starts a recurring job now instead of at its next time.</summary>
    /// <exception cref="Framework.Errors.BusinessException"><c>Jobs:NotARecurringJob</c>, <c>Jobs:AlreadyQueued</c>.</exception>
    [RequiresPermission(CountyCloudPermissions.JobsManage)]
    Task<Guid> RunNowAsync(RunJobInput input, CancellationToken cancellationToken);

    /// <summary>Lets a failed run try again.</summary>
    /// <exception cref="Framework.Errors.BusinessException"><c>Jobs:RunHasNotFailed</c>.</exception>
    [RequiresPermission(CountyCloudPermissions.JobsManage)]
    Task RetryAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Events that were parked, the oldest first.</summary>
    Task<PagedResultDto<ParkedEventDto>> GetParkedEventsAsync(PagedAndSortedInput input, CancellationToken cancellationToken);

    /// <summary>Lets a parked event be handled again, before the county's later ones.</summary>
    /// <exception cref="Framework.Errors.BusinessException"><c>Jobs:EventIsNotParked</c>.</exception>
    [RequiresPermission(CountyCloudPermissions.JobsManage)]
    Task RetryEventAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Gives a parked event up for good.</summary>
    /// <exception cref="Framework.Errors.BusinessException"><c>Jobs:EventIsNotParked</c>.</exception>
    [RequiresPermission(CountyCloudPermissions.JobsManage)]
    Task DiscardEventAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>Which runs.</summary>
public sealed record GetJobRunsInput : PagedAndSortedInput
{
    /// <summary>Only runs that stand so.</summary>
    public JobRunState? State { get; init; }

    /// <summary>Only runs of the job of this name.</summary>
    [MaxLength(BackgroundJobNameAttribute.MaxLength)]
    public string? JobName { get; init; }
}

/// <summary>Which job.</summary>
public sealed record RunJobInput
{
    /// <summary>Name of the recurring job.</summary>
    [Required, MaxLength(BackgroundJobNameAttribute.MaxLength)]
    public string Name { get; init; } = string.Empty;
}

/// <summary>A run.</summary>
/// <param name="Id">Id; the log tells more about a failure under it.</param>
/// <param name="JobName">Name of the job; its text is <c>Job:{name}</c>.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Progress">0 to 100.</param>
/// <param name="Message">What it says about itself.</param>
/// <param name="Attempts">Tries so far.</param>
/// <param name="CreationTime">Queued (UTC).</param>
/// <param name="DueTime">Not before (UTC).</param>
/// <param name="StartedTime">Last try began (UTC).</param>
/// <param name="EndedTime">Succeeded or failed for good (UTC).</param>
/// <param name="Error">Why the last try failed: an error code with a text, or kinds of exceptions.</param>
/// <param name="RequestedBy">Who asked for it; null for the schedule.</param>
public sealed record JobRunDto(
    Guid Id, string JobName, JobRunState State, int Progress, LocalizedText Message, int Attempts, DateTime CreationTime, DateTime DueTime,
    DateTime? StartedTime, DateTime? EndedTime, string? Error, string? RequestedBy);

/// <summary>A recurring job.</summary>
/// <param name="Name">Name; its text is <c>Job:{name}</c>.</param>
/// <param name="Cron">Quartz cron expression in the counties' zone; null when it runs by interval.</param>
/// <param name="IntervalSeconds">Seconds between two starts; null when it runs by cron.</param>
/// <param name="NextRun">Next start (UTC); null when no worker has scheduled it yet.</param>
/// <param name="LastRun">Its newest run here.</param>
public sealed record JobScheduleDto(string Name, string? Cron, double? IntervalSeconds, DateTime? NextRun, JobRunDto? LastRun);

/// <summary>A parked event.</summary>
/// <param name="Id">Id.</param>
/// <param name="EventName">Name of the event; its text is <c>Event:{name}</c>.</param>
/// <param name="CreationTime">When it happened (UTC).</param>
/// <param name="ParkedTime">When it was parked (UTC).</param>
/// <param name="Attempts">Tries.</param>
/// <param name="LastError">Why: an error code with a text, or kinds of exceptions.</param>
public sealed record ParkedEventDto(Guid Id, string EventName, DateTime CreationTime, DateTime? ParkedTime, int Attempts, string? LastError);
