using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Localization;

namespace CountyCloud.Administration.Regions;

/// <summary>Level of a region.</summary>
public enum RegionLevel
{
    /// <summary>The country.</summary>
    Country,

    /// <summary>Province or autonomous region.</summary>
    Province,

    /// <summary>Prefecture or city.</summary>
    Prefecture,

    /// <summary>County.</summary>
    County,
}
