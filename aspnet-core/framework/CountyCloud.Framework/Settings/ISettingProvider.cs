namespace CountyCloud.Framework.Settings;

/// <summary>Reads settings: the county's value, else the host's, else the default.</summary>
public interface ISettingProvider
{
    /// <summary>The value that holds, or null.</summary>
    Task<string?> GetOrNullAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Values of all settings that clients may see.</summary>
    Task<IReadOnlyDictionary<string, string?>> GetVisibleAsync(CancellationToken cancellationToken = default);
}
