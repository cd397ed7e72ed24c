namespace CountyCloud.Brands;

/// <summary>Stage of a piece of brand work; each kind takes its own of them.</summary>
public enum BrandStage
{
    /// <summary>Planned.</summary>
    Planned,

    /// <summary>Research.</summary>
    Survey,

    /// <summary>Design.</summary>
    Design,

    /// <summary>Samples are made.</summary>
    Sampling,

    /// <summary>Handed in to the office concerned.</summary>
    Applied,

    /// <summary>Judged or checked.</summary>
    Judging,

    /// <summary>Under way.</summary>
    Running,

    /// <summary>Brought to buyers.</summary>
    Promotion,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Given up.</summary>
    Cancelled,
}
