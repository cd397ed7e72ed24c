namespace CountyCloud.Brands;

/// <summary>What a check of the use of a brand led to (BRAND-10: Z79).</summary>
public enum InspectionOutcome
{
    /// <summary>In order.</summary>
    InOrder,

    /// <summary>A model for others.</summary>
    Reward,

    /// <summary>Warning.</summary>
    Warning,

    /// <summary>Suspension.</summary>
    Suspension,

    /// <summary>Withdrawal.</summary>
    Withdrawal,
}
