namespace CountyCloud.Governance;

/// <summary>Where a node of a sub-project stands.</summary>
public enum SubProjectNodeState
{
    /// <summary>Not finished.</summary>
    Open,

    /// <summary>Finished, says the contractor.</summary>
    Reported,

    /// <summary>Finished, confirmed on site (M101); counts for the progress.</summary>
    Verified,

    /// <summary>Its node acceptance is approved (M83).</summary>
    Accepted,
}
