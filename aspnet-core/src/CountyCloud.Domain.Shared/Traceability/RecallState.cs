namespace CountyCloud.Traceability;

/// <summary>Where a recall stands (W-28).</summary>
public enum RecallState
{
    /// <summary>Opened; nothing was computed.</summary>
    Opened,

    /// <summary>What is concerned was found, with holders and quantities.</summary>
    BatchTraced,

    /// <summary>Decided: all lots are held back.</summary>
    SalesStopped,

    /// <summary>Holders, the market regulator and the public were told.</summary>
    BuyersNotified,

    /// <summary>The goods were collected, or a reason is given for what is missing.</summary>
    GoodsCollected,

    /// <summary>The goods were destroyed.</summary>
    Destroyed,

    /// <summary>The goods were found to be sound and let go.</summary>
    Released,

    /// <summary>Ended.</summary>
    Closed,

    /// <summary>It was decided not to recall.</summary>
    Rejected,
}
