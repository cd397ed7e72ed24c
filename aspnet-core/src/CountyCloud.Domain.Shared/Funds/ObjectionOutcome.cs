namespace CountyCloud.Funds;

/// <summary>What follows an objection (GAP-04).</summary>
public enum ObjectionOutcome
{
    /// <summary>The payment stays as it is.</summary>
    Confirm,

    /// <summary>The payment is lowered and published anew.</summary>
    Lower,

    /// <summary>The payment is withdrawn.</summary>
    Withdraw,
}
