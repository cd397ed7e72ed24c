namespace CountyCloud.Framework.Features;

/// <summary>All features; built once.</summary>
public sealed class FeatureDefinitionManager(IEnumerable<IFeatureDefinitionProvider> providers)
{
    /// <summary>Groups in order.</summary>
    public IReadOnlyList<FeatureGroupDefinition> Groups { get; } = [.. providers.SelectMany(p => p.Define())];

    /// <summary>All features.</summary>
    public IEnumerable<FeatureDefinition> All => Groups.SelectMany(g => g.Features);

    /// <summary>The feature of this name, or null.</summary>
    public FeatureDefinition? Find(string name) => All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.Ordinal));
}
