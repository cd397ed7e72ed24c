namespace CountyCloud.Framework.Settings;

/// <summary>A setting with its default; a county or the host can set another value.</summary>
/// <param name="Name">Name, for example <c>Abp.Identity.Password.RequiredLength</c>.</param>
/// <param name="DefaultValue">Value when nobody set one.</param>
/// <param name="IsVisibleToClients">True when the admin UI gets it.</param>
/// <param name="IsEncrypted">True when it is stored encrypted (passwords).</param>
public sealed record SettingDefinition(string Name, string? DefaultValue, bool IsVisibleToClients = false, bool IsEncrypted = false);

/// <summary>Where a context names its settings.</summary>
public interface ISettingDefinitionProvider
{
    /// <summary>The context's settings.</summary>
    IEnumerable<SettingDefinition> Define();
}

/// <summary>All settings; built once.</summary>
public sealed class SettingDefinitionManager(IEnumerable<ISettingDefinitionProvider> providers)
{
    private readonly Dictionary<string, SettingDefinition> _settings =
        providers.SelectMany(p => p.Define()).ToDictionary(s => s.Name, StringComparer.Ordinal);

    /// <summary>All settings.</summary>
    public IReadOnlyCollection<SettingDefinition> All => _settings.Values;

    /// <summary>The setting; throws for an unknown name.</summary>
    public SettingDefinition Get(string name) =>
        _settings.GetValueOrDefault(name) ?? throw new InvalidOperationException($"Setting '{name}' is not defined.");
}

/// <summary>Reads settings: the county's value, else the host's, else the default.</summary>
public interface ISettingProvider
{
    /// <summary>The value that holds, or null.</summary>
    Task<string?> GetOrNullAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Values of all settings that clients may see.</summary>
    Task<IReadOnlyDictionary<string, string?>> GetVisibleAsync(CancellationToken cancellationToken = default);
}
