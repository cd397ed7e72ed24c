namespace CountyCloud.Documents;

/// <summary>
/// What a sub-project or scheme is about. Routes and payment rules name kinds: Zeku pays the first five by progress (Z1270), Cangyuan
/// brings township and village schemes before its leading group (C59, C73).
/// </summary>
public enum WorkKind
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>County public service centre.</summary>
    CountyCentre,

    /// <summary>Township station.</summary>
    TownshipStation,

    /// <summary>Village point.</summary>
    VillagePoint,

    /// <summary>Logistics system.</summary>
    Logistics,

    /// <summary>Training.</summary>
    Training,

    /// <summary>Office equipment (Z1270: government central procurement).</summary>
    OfficeEquipment,

    /// <summary>Supply chain and traceability.</summary>
    SupplyChain,

    /// <summary>Brand, packaging, design.</summary>
    Brand,

    /// <summary>Marketing and promotion.</summary>
    Marketing,

    /// <summary>Software and data systems.</summary>
    InformationSystem,
}
