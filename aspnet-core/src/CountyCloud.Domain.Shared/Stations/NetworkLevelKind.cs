namespace CountyCloud.Stations;

/// <summary>Level of the network; each county has its own words for it.</summary>
public enum NetworkLevelKind
{
    /// <summary>County public service centre.</summary>
    CountyCentre,

    /// <summary>County logistics hub.</summary>
    CountyHub,

    /// <summary>Warehouse transfer station.</summary>
    TransferStation,

    /// <summary>Township station.</summary>
    TownshipStation,

    /// <summary>Township delivery centre.</summary>
    TownshipLogistics,

    /// <summary>Village point.</summary>
    VillagePoint,

    /// <summary>Station of a county that has one level.</summary>
    Station,
}
