namespace CountyCloud.Framework.Features;

/// <summary>Where a context names its features.</summary>
public interface IFeatureDefinitionProvider
{
    /// <summary>The context's groups.</summary>
    IEnumerable<FeatureGroupDefinition> Define();
}
