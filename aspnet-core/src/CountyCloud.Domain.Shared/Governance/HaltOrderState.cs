namespace CountyCloud.Governance;

/// <summary>Where a halt stands (W-07).</summary>
public enum HaltOrderState
{
    /// <summary>Schemes, acceptance and payments are blocked (GOV-33).</summary>
    InForce,

    /// <summary>The sub-project goes on.</summary>
    Lifted,

    /// <summary>The sub-project ends; what was spent stays with the contractor (M73).</summary>
    Terminated,
}
