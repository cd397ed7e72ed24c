namespace CountyCloud.Funds;

/// <summary>Where a case stands (W-13).</summary>
public enum ViolationState
{
    /// <summary>Reported.</summary>
    Reported,

    /// <summary>Found to be true (M113 一经查实).</summary>
    Verified,

    /// <summary>A decision is under approval.</summary>
    DecisionAsked,

    /// <summary>Decided.</summary>
    Decided,

    /// <summary>Money is being recovered (M115).</summary>
    Recovering,

    /// <summary>All of it came back.</summary>
    Recovered,

    /// <summary>Handed to another authority (Z1273 移送司法机关).</summary>
    Referred,

    /// <summary>Closed.</summary>
    Closed,

    /// <summary>Found to be untrue.</summary>
    Dismissed,
}
