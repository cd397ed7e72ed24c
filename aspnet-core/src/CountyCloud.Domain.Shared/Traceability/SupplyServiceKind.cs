namespace CountyCloud.Traceability;

/// <summary>Kinds of supply-chain services to producers (TRACE-30). The first five stand in C123, the other six in Z72.</summary>
public enum SupplyServiceKind
{
    /// <summary>Analysis of product data (C123).</summary>
    DataAnalysis,

    /// <summary>Art design (C123).</summary>
    ArtDesign,

    /// <summary>Making of data packs for sales channels (C123).</summary>
    DataPack,

    /// <summary>Connection to distribution channels (C123).</summary>
    Channel,

    /// <summary>Coordination of marketing campaigns (C123).</summary>
    Campaign,

    /// <summary>Standards and certification (Z72).</summary>
    StandardAndCertification,

    /// <summary>Pre-cooling where goods are grown (Z72).</summary>
    PreCooling,

    /// <summary>Collection and storage (Z72).</summary>
    Storage,

    /// <summary>Sorting and packing (Z72).</summary>
    SortingAndPacking,

    /// <summary>Transport in the cold chain (Z72).</summary>
    ColdTransport,

    /// <summary>Testing and tracing (Z72).</summary>
    TestingAndTracing,
}
