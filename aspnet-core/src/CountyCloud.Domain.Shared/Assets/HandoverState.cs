namespace CountyCloud.Assets;

/// <summary>Where a handover stands (W-40).</summary>
public enum HandoverState
{
    /// <summary>Planned: the list is made.</summary>
    Planned,

    /// <summary>Every item was checked.</summary>
    InventoryChecked,

    /// <summary>Everything was transferred.</summary>
    Transferred,

    /// <summary>The receiver accepted.</summary>
    Accepted,

    /// <summary>Closed.</summary>
    Closed,
}
