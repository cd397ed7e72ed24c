namespace CountyCloud.Traceability;

/// <summary>What an entry of an input dealer's ledger records (TRACE-17: Z65).</summary>
public enum InputEntryKind
{
    /// <summary>Bought: the balance rises.</summary>
    Purchase,

    /// <summary>Sold: the balance falls.</summary>
    Sale,

    /// <summary>Used by the dealer itself: the balance falls.</summary>
    Use,

    /// <summary>Corrects an earlier entry by what it was wrong by, up or down.</summary>
    Correction,
}
