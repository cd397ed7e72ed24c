namespace CountyCloud.Governance;

/// <summary>Where the holder of a post comes from (ORG-07, ORG-17).</summary>
public enum StaffSource
{
    /// <summary>Not stated.</summary>
    NotStated,

    /// <summary>Holds an office of the county.</summary>
    Government,

    /// <summary>Sent by the contractor's headquarters.</summary>
    Headquarters,

    /// <summary>Hired in the county.</summary>
    LocalHire,

    /// <summary>Guides from afar.</summary>
    RemoteExpert,

    /// <summary>Lent by another unit.</summary>
    Lent,
}
