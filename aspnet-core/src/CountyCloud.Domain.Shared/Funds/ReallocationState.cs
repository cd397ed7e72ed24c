namespace CountyCloud.Funds;

/// <summary>Where a reallocation stands (W-12).</summary>
public enum ReallocationState
{
    /// <summary>Under approval.</summary>
    Proposed,

    /// <summary>Returned to whoever proposed it, for change.</summary>
    Returned,

    /// <summary>Approved and posted.</summary>
    Approved,

    /// <summary>Refused.</summary>
    Rejected,

    /// <summary>Taken back.</summary>
    Withdrawn,
}
