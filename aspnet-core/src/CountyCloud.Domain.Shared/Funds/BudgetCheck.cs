namespace CountyCloud.Funds;

/// <summary>How a budget line ties with its own price and quantity (FUND-04).</summary>
public enum BudgetCheck
{
    /// <summary>Nothing to check: no line, or no price.</summary>
    NotApplicable,

    /// <summary>Price × quantity × years gives the amount.</summary>
    Ok,

    /// <summary>The document states no quantity.</summary>
    NoQuantity,

    /// <summary>A lump sum without unit.</summary>
    LumpSum,

    /// <summary>A one-off part and a price together give the amount.</summary>
    Composite,

    /// <summary>Another line's amount covers this one.</summary>
    Shared,

    /// <summary>Price × quantity × years does not give the amount.</summary>
    Mismatch,
}
