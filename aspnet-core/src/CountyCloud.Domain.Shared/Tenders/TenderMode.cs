namespace CountyCloud.Tenders;

/// <summary>How a contractor or supplier is chosen (TEND-01).</summary>
public enum TenderMode
{
    /// <summary>Open tender run by the county (K19, C165).</summary>
    OpenTender,

    /// <summary>Tender through an agent, who may be sought nationwide (Z1299, TEND-06).</summary>
    EntrustedTender,

    /// <summary>Government procurement by the county's tender centre (C165).</summary>
    GovernmentProcurement,

    /// <summary>Tender run by a superior body; the county registers the result and contracts (M11).</summary>
    SuperiorTender,

    /// <summary>Choice by preference and qualification without a public notice (C83, C111; TEND-26, TEND-27).</summary>
    Preference,
}
