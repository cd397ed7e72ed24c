namespace CountyCloud.Tenders;

/// <summary>Where an amendment of a contract stands.</summary>
public enum AmendmentState
{
    /// <summary>Waits for its approval.</summary>
    Proposed,

    /// <summary>Was sent back for change.</summary>
    Returned,

    /// <summary>Approved: the contract has its terms.</summary>
    Approved,

    /// <summary>Refused; the contract stays as it was.</summary>
    Rejected,

    /// <summary>Taken back by whoever proposed it.</summary>
    Withdrawn,
}
