namespace CountyCloud.Framework.BackgroundJobs;

/// <summary>Hands work over to the background.</summary>
public interface IBackgroundJobs
{
    /// <summary>
    /// Adds a run for the current county (or the platform) to what the caller is about to save: it is kept with the caller's other changes or
    /// not at all, and starts after the commit. The caller saves.
    /// </summary>
    /// <param name="args">What the job is told, kept as JSON until it succeeded: ids rather than people's data, never a password or token.</param>
    /// <param name="delay">How long to wait at least.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Id of the run.</returns>
    /// <exception cref="InvalidOperationException">No job takes these arguments.</exception>
    Task<Guid> EnqueueAsync<TArgs>(TArgs args, TimeSpan? delay = null, CancellationToken cancellationToken = default) where TArgs : class;
}

/// <summary>The same for what is saved with the platform's rows (accounts, memberships, invitations): a county may have a database of its own.</summary>
public interface IPlatformBackgroundJobs : IBackgroundJobs;
