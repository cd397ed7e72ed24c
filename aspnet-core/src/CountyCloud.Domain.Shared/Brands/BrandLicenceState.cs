namespace CountyCloud.Brands;

/// <summary>Where a brand licence stands (W-29).</summary>
public enum BrandLicenceState
{
    /// <summary>Asked for.</summary>
    Applied,

    /// <summary>Holder and products stand in the libraries (Z79).</summary>
    QualificationChecked,

    /// <summary>Standard, trace and safety are in order (M329, Z59, Z79).</summary>
    StandardChecked,

    /// <summary>With those who decide.</summary>
    UnderApproval,

    /// <summary>In force.</summary>
    Licensed,

    /// <summary>In force, with a warning.</summary>
    Warned,

    /// <summary>Suspended.</summary>
    Suspended,

    /// <summary>Withdrawn.</summary>
    Withdrawn,

    /// <summary>Refused.</summary>
    Rejected,

    /// <summary>A later licence took its place.</summary>
    Renewed,

    /// <summary>Its period ended.</summary>
    Lapsed,
}
