namespace CountyCloud.Framework.Features;

/// <summary>Kind of a feature's value.</summary>
public enum FeatureValueKind
{
    /// <summary>true or false.</summary>
    Toggle,

    /// <summary>A whole number.</summary>
    Number,
}

/// <summary>Something that a county can have or not (PLAT-14).</summary>
/// <param name="Name">Name, for example <c>CountyCloud.HalalCertification</c>.</param>
/// <param name="DefaultValue">Value for a county that did not choose.</param>
/// <param name="DisplayName">Localization key, <c>Resource::Key</c>.</param>
/// <param name="Description">Localization key, <c>Resource::Key</c>.</param>
/// <param name="Kind">Kind of value.</param>
public sealed record FeatureDefinition(string Name, string DefaultValue, string DisplayName, string Description, FeatureValueKind Kind = FeatureValueKind.Toggle);

/// <summary>Features shown together.</summary>
/// <param name="Name">Name.</param>
/// <param name="DisplayName">Localization key.</param>
/// <param name="Features">The features.</param>
public sealed record FeatureGroupDefinition(string Name, string DisplayName, IReadOnlyList<FeatureDefinition> Features);

/// <summary>Where a context names its features.</summary>
public interface IFeatureDefinitionProvider
{
    /// <summary>The context's groups.</summary>
    IEnumerable<FeatureGroupDefinition> Define();
}

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

/// <summary>Reads features of the current county.</summary>
public interface IFeatureChecker
{
    /// <summary>True when the toggle is on.</summary>
    Task<bool> IsEnabledAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>Values of all features.</summary>
    Task<IReadOnlyDictionary<string, string>> GetAllAsync(CancellationToken cancellationToken = default);
}
