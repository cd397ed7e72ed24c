namespace CountyCloud.Governance;

/// <summary>What a cost is that a halt leaves with the contractor (M73).</summary>
public enum HaltCostKind
{
    /// <summary>Building cost already spent (前期修建费用).</summary>
    AlreadyBuilt,

    /// <summary>Cost of the correction (后期整改费用).</summary>
    Correction,
}
