namespace CountyCloud.Brands;

/// <summary>Where a certification stands (W-30).</summary>
public enum CertificateState
{
    /// <summary>Somebody wants it.</summary>
    Proposed,

    /// <summary>The product is suitable (M359).</summary>
    QualificationChecked,

    /// <summary>Handed in to the issuer.</summary>
    Applied,

    /// <summary>The issuer reviews it.</summary>
    UnderReview,

    /// <summary>It holds.</summary>
    Certified,

    /// <summary>It ends soon.</summary>
    Expiring,

    /// <summary>It ended.</summary>
    Expired,

    /// <summary>A later certificate took its place.</summary>
    Renewed,

    /// <summary>Not suitable, or not granted.</summary>
    Refused,
}
