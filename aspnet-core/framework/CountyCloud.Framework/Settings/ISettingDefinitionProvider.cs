namespace CountyCloud.Framework.Settings;

/// <summary>Where a context names its settings.</summary>
public interface ISettingDefinitionProvider
{
    /// <summary>The context's settings.</summary>
    IEnumerable<SettingDefinition> Define();
}
