namespace CountyCloud.Assets;

/// <summary>Kind of an asset (M137).</summary>
public enum AssetKind
{
    /// <summary>Software.</summary>
    Software,

    /// <summary>Information system.</summary>
    System,

    /// <summary>Equipment.</summary>
    Equipment,

    /// <summary>Facility, fit-out, furniture.</summary>
    Facility,

    /// <summary>Vehicle.</summary>
    Vehicle,

    /// <summary>Anything else.</summary>
    Other,
}
