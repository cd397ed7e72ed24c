namespace CountyCloud.Brands;

/// <summary>Kind of a certificate or licence (BRAND-19: M595, Z59, Z73, Z75, C123, K38).</summary>
public enum CertificationKind
{
    /// <summary>Pollution-free produce.</summary>
    PollutionFree,

    /// <summary>Green food.</summary>
    GreenFood,

    /// <summary>Organic product.</summary>
    Organic,

    /// <summary>Geographical indication.</summary>
    GeographicalIndication,

    /// <summary>SC: food production licence.</summary>
    FoodProductionLicence,

    /// <summary>QS mark, as older papers have it.</summary>
    QualitySafety,

    /// <summary>Halal.</summary>
    Halal,

    /// <summary>Production licence.</summary>
    ProductionLicence,

    /// <summary>Qualification to sell online.</summary>
    OnlineSale,

    /// <summary>Title of a company, for example an old brand.</summary>
    CompanyTitle,

    /// <summary>Anything else.</summary>
    Other,
}
