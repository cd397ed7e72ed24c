namespace CountyCloud.Brands;

/// <summary>State of a version of the visual identity (BRAND-05: M339, M341, M343, M345).</summary>
public enum VisualIdentityState
{
    /// <summary>Background, story, meaning.</summary>
    Preparation,

    /// <summary>Design and development.</summary>
    Design,

    /// <summary>The manual is edited.</summary>
    Manual,

    /// <summary>Out; licences name it.</summary>
    Launched,

    /// <summary>A later version is out.</summary>
    Superseded,
}
