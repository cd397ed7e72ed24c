namespace CountyCloud.Funds;

/// <summary>Kind of subsidy (W-15, FUND-42 to FUND-45).</summary>
public enum SubsidyKind
{
    /// <summary>Outbound parcels, by piece on the first weight (C177).</summary>
    OutboundParcel,

    /// <summary>Logistics, a fixed sum a year (M588 物流补贴).</summary>
    Logistics,

    /// <summary>Logistics vehicle used only for this delivery (Z225).</summary>
    Vehicle,

    /// <summary>Award in place of subsidy for outlets in townships (Z188 以奖代补).</summary>
    TownshipAward,

    /// <summary>Reward for standard processing by villages or households (Z194).</summary>
    Processing,

    /// <summary>Product development (C123).</summary>
    ProductDevelopment,

    /// <summary>Prize of a contest (C109).</summary>
    ContestAward,

    /// <summary>Hub that an enterprise builds first (C83 企业建设政府补贴).</summary>
    HubBuilding,

    /// <summary>Full interest of a small loan at the base rate (Z192 全额贴息).</summary>
    Interest,
}
