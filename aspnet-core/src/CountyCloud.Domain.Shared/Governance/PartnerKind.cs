namespace CountyCloud.Governance;

/// <summary>What kind of organisation a partner is (ORG-20: government, industry, university, research and users).</summary>
public enum PartnerKind
{
    /// <summary>Association.</summary>
    Association,

    /// <summary>Public body outside the leading group.</summary>
    Government,

    /// <summary>Company.</summary>
    Company,

    /// <summary>E-commerce or media platform.</summary>
    Platform,

    /// <summary>Postal or courier company.</summary>
    Courier,

    /// <summary>Bank or other financial institution.</summary>
    Bank,

    /// <summary>University or vocational school.</summary>
    University,

    /// <summary>Research institute.</summary>
    Research,

    /// <summary>Training institution.</summary>
    TrainingInstitution,

    /// <summary>Press, radio and television.</summary>
    Media,

    /// <summary>Co-operative or other group of users.</summary>
    Cooperative,

    /// <summary>Outside experts.</summary>
    Expert,
}
