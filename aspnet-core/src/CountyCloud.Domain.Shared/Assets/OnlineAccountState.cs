namespace CountyCloud.Assets;

/// <summary>State of an account.</summary>
public enum OnlineAccountState
{
    /// <summary>In use.</summary>
    Active,

    /// <summary>Closed.</summary>
    Closed,

    /// <summary>Handed over.</summary>
    HandedOver,
}
