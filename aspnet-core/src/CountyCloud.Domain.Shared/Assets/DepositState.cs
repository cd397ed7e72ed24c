namespace CountyCloud.Assets;

/// <summary>Where a deposit stands (M607).</summary>
public enum DepositState
{
    /// <summary>Held by the platform; it can be got back.</summary>
    Held,

    /// <summary>Returned.</summary>
    Returned,

    /// <summary>Transferred with the shop.</summary>
    Transferred,
}
