namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>
/// Work that somebody asked for once with <see cref="IBackgroundJobs.EnqueueAsync"/>. A class that implements it is found by
/// <c>AddCountyCloudAssembly</c>; its arguments are a record with a <see cref="BackgroundJobNameAttribute"/>. It may run more than once.
/// </summary>
public interface IBackgroundJob<in TArgs> where TArgs : class
{
    /// <summary>Does the work for the county that was current when it was asked for.</summary>
    Task ExecuteAsync(TArgs args, JobContext context, CancellationToken cancellationToken);
}
