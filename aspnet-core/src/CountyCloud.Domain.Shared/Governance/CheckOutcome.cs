namespace CountyCloud.Governance;

/// <summary>Outcome of a line of a check.</summary>
public enum CheckOutcome
{
    /// <summary>Not answered yet.</summary>
    Open,

    /// <summary>Reached.</summary>
    Met,

    /// <summary>Not reached.</summary>
    Missed,

    /// <summary>Does not apply, said why.</summary>
    NotApplicable,
}
