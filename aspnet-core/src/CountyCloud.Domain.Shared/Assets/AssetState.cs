namespace CountyCloud.Assets;

/// <summary>State of an asset.</summary>
public enum AssetState
{
    /// <summary>In use.</summary>
    InUse,

    /// <summary>In store.</summary>
    InStore,

    /// <summary>Under repair.</summary>
    UnderRepair,

    /// <summary>Damaged.</summary>
    Damaged,

    /// <summary>Lost.</summary>
    Lost,

    /// <summary>Written off.</summary>
    WrittenOff,

    /// <summary>Handed over at the end of the contract (M139).</summary>
    HandedOver,
}
