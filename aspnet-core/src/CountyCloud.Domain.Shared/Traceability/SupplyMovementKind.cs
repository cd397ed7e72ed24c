namespace CountyCloud.Traceability;

/// <summary>What changed the stock of goods of the supply-chain register.</summary>
public enum SupplyMovementKind
{
    /// <summary>Taken over from the supplier: the stock rises.</summary>
    Intake,

    /// <summary>Sold or given out: the stock falls.</summary>
    Sale,

    /// <summary>Lost or spoilt: the stock falls.</summary>
    Loss,

    /// <summary>Sets an earlier record right by what it was wrong by, up or down.</summary>
    Correction,
}
