namespace CountyCloud.Assets;

/// <summary>Kind of a right or original (M138).</summary>
public enum IntellectualPropertyKind
{
    /// <summary>Copyright of creative design or media.</summary>
    Copyright,

    /// <summary>Trademark.</summary>
    Trademark,

    /// <summary>Patent.</summary>
    Patent,

    /// <summary>Copyright of software.</summary>
    SoftwareCopyright,

    /// <summary>Original of design, film or brand material (ASSET-10).</summary>
    Original,
}
