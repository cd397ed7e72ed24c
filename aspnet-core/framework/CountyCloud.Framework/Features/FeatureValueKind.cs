namespace CountyCloud.Framework.Features;

/// <summary>Kind of a feature's value.</summary>
public enum FeatureValueKind
{
    /// <summary>true or false.</summary>
    Toggle,

    /// <summary>A whole number.</summary>
    Number,
}
