namespace CountyCloud.Governance;

/// <summary>Why a sub-project was halted (M73).</summary>
public enum HaltReason
{
    /// <summary>Breach of laws or rules (违法违规行为).</summary>
    BreachOfLaw,

    /// <summary>Departure from the approved plan (偏离实施方案).</summary>
    DepartureFromPlan,
}
