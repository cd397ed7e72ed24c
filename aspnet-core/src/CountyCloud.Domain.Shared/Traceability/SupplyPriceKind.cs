namespace CountyCloud.Traceability;

/// <summary>What a price is paid for.</summary>
public enum SupplyPriceKind
{
    /// <summary>What the supplier is paid.</summary>
    Purchase,

    /// <summary>What the buyer pays.</summary>
    Selling,
}
