namespace CountyCloud.Framework.Features;

/// <summary>Features shown together.</summary>
/// <param name="Name">Name.</param>
/// <param name="DisplayName">Localization key.</param>
/// <param name="Features">The features.</param>
public sealed record FeatureGroupDefinition(string Name, string DisplayName, IReadOnlyList<FeatureDefinition> Features);
