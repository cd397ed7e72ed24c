using CountyCloud.Framework.Errors;

namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>What a person does with the background work of the current county or of the platform. Everything is audited.</summary>
public interface IBackgroundWork
{
    /// <summary>Queues a recurring job at once.</summary>
    /// <returns>Id of the run.</returns>
    /// <exception cref="BusinessException">It does not run here, or a run of it is queued or running.</exception>
    Task<Guid> RunNowAsync(string name, CancellationToken cancellationToken);

    /// <summary>Queues a failed run again.</summary>
    /// <exception cref="EntityNotFoundException">There is no such run here.</exception>
    /// <exception cref="BusinessException">It has not failed.</exception>
    Task RetryRunAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Lets a parked event be handled again.</summary>
    /// <exception cref="EntityNotFoundException">There is no such event here.</exception>
    /// <exception cref="BusinessException">It is not parked.</exception>
    Task RetryEventAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Gives a parked event up: handlers that have not handled it never will.</summary>
    /// <exception cref="EntityNotFoundException">There is no such event here.</exception>
    /// <exception cref="BusinessException">It is not parked.</exception>
    Task DiscardEventAsync(Guid id, CancellationToken cancellationToken);
}
