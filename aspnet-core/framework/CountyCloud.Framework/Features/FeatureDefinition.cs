namespace CountyCloud.Framework.Features;

/// <summary>Something that a county can have or not (PLAT-14).</summary>
/// <param name="Name">Name, for example <c>CountyCloud.HalalCertification</c>.</param>
/// <param name="DefaultValue">Value for a county that did not choose.</param>
/// <param name="DisplayName">Localization key, <c>Resource::Key</c>.</param>
/// <param name="Description">Localization key, <c>Resource::Key</c>.</param>
/// <param name="Kind">Kind of value.</param>
public sealed record FeatureDefinition(string Name, string DefaultValue, string DisplayName, string Description, FeatureValueKind Kind = FeatureValueKind.Toggle);
