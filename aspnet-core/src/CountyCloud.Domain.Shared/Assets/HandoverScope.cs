namespace CountyCloud.Assets;

/// <summary>What is handed over (M139).</summary>
public enum HandoverScope
{
    /// <summary>Public service centre.</summary>
    Centre,

    /// <summary>Courier and logistics centre.</summary>
    LogisticsCentre,

    /// <summary>Cold-chain storage.</summary>
    ColdChain,

    /// <summary>Station or point.</summary>
    Station,

    /// <summary>Shop on a platform.</summary>
    Shop,

    /// <summary>Media account.</summary>
    MediaAccount,

    /// <summary>Asset of the register.</summary>
    Asset,

    /// <summary>Right or original.</summary>
    IntellectualProperty,

    /// <summary>Deposit.</summary>
    Deposit,

    /// <summary>Stock of goods.</summary>
    Stock,
}
