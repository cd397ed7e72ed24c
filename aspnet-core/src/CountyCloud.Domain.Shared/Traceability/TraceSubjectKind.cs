namespace CountyCloud.Traceability;

/// <summary>What a trace subject does in the chain (TRACE-02: M311; storage by GAP-16, input dealers by Z65).</summary>
public enum TraceSubjectKind
{
    /// <summary>Grows crops or breeds animals.</summary>
    GrowerBreeder,

    /// <summary>Processes.</summary>
    Processor,

    /// <summary>Buys from growers and breeders.</summary>
    Purchaser,

    /// <summary>Sells.</summary>
    Seller,

    /// <summary>Stores for others; a county switches this kind on (GAP-16).</summary>
    Storage,

    /// <summary>Deals in agricultural inputs: pesticide, veterinary drugs, feed, fertiliser (Z65).</summary>
    InputDealer,
}
