namespace CountyCloud.Counties;

/// <summary>Reads what the current county configured. Without a county nothing is found.</summary>
public interface ICountyConfiguration
{
    /// <summary>The profile; null for a county that has none yet.</summary>
    Task<CountyProfileValues?> GetProfileAsync(CancellationToken cancellationToken = default);

    /// <summary>All rows of a section, in order. A section has at most <see cref="SectionLimits.MaxRows"/> rows.</summary>
    Task<IReadOnlyList<TValues>> GetAsync<TValues>(CancellationToken cancellationToken = default) where TValues : class, ISectionValues;

    /// <summary>All rows of a section with ids and stamps, in order.</summary>
    Task<IReadOnlyList<ConfigurationRow<TValues>>> GetRowsAsync<TValues>(CancellationToken cancellationToken = default) where TValues : class, ISectionValues;

    /// <summary>All rows of a section known by name only, with ids and stamps, in order.</summary>
    Task<IReadOnlyList<ConfigurationRow<ISectionValues>>> GetRowsAsync(ConfigurationSection section, CancellationToken cancellationToken = default);
}
