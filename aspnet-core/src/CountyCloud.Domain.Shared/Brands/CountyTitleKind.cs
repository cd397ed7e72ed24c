namespace CountyCloud.Brands;

/// <summary>What a title of the county is (BRAND-25, BRAND-31).</summary>
public enum CountyTitleKind
{
    /// <summary>Old brand.</summary>
    OldBrand,

    /// <summary>Geographical indication.</summary>
    GeographicalIndication,

    /// <summary>Organic county.</summary>
    OrganicCounty,

    /// <summary>Export food safety demonstration.</summary>
    ExportDemonstration,

    /// <summary>Anything else.</summary>
    Other,
}
