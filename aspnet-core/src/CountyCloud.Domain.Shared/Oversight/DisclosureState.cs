namespace CountyCloud.Oversight;

/// <summary>Where an item of disclosure stands (W-38).</summary>
public enum DisclosureState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Checked for law, platform rules and ethnic unity by somebody else (PLAT-15).</summary>
    LegalChecked,

    /// <summary>Approved.</summary>
    Approved,

    /// <summary>On the public page.</summary>
    Published,

    /// <summary>Taken from the public page.</summary>
    Withdrawn,
}
