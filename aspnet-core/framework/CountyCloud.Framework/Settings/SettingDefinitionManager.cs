namespace CountyCloud.Framework.Settings;

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
