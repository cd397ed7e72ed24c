namespace CountyCloud.Counties;

/// <summary>Loads and stores the profile of the current county.</summary>
public interface ICountyProfileRepository
{
    /// <summary>The profile, to be changed; null when there is none yet.</summary>
    Task<CountyProfile?> FindAsync(CancellationToken cancellationToken);

    /// <summary>Adds the profile.</summary>
    void Add(CountyProfile profile);

    /// <summary>Saves; a stale stamp is refused.</summary>
    Task SaveAsync(CancellationToken cancellationToken);
}
