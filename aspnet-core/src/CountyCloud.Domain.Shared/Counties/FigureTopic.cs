namespace CountyCloud.Counties;

/// <summary>What a figure of the county profile is about.</summary>
public enum FigureTopic
{
    /// <summary>Townships, villages, communities.</summary>
    Administration,

    /// <summary>People and households.</summary>
    Population,

    /// <summary>Registered poor villages and households.</summary>
    Poverty,

    /// <summary>Output and income.</summary>
    Economy,

    /// <summary>Land, herds, harvests.</summary>
    Agriculture,

    /// <summary>Companies and parks.</summary>
    Industry,

    /// <summary>Shops, sales, express parcels.</summary>
    Ecommerce,

    /// <summary>Roads and networks.</summary>
    Infrastructure,

    /// <summary>Sites and visitors.</summary>
    Tourism,

    /// <summary>Position, area, height.</summary>
    Geography,

    /// <summary>Anything else.</summary>
    Other,
}
