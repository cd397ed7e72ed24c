namespace CountyCloud.Assets;

/// <summary>What happened to an asset.</summary>
public enum AssetMovementKind
{
    /// <summary>Entered into the register.</summary>
    Registered,

    /// <summary>Brought to another place.</summary>
    Moved,

    /// <summary>Given to another keeper.</summary>
    KeeperChanged,

    /// <summary>Its state changed.</summary>
    StateChanged,

    /// <summary>A paper was added to its file.</summary>
    PaperAdded,

    /// <summary>An entry was corrected; the earlier one stays.</summary>
    Corrected,

    /// <summary>Handed over.</summary>
    HandedOver,
}
