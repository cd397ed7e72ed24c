namespace CountyCloud.Funds;

/// <summary>Where a fund document that only needs an approval stands.</summary>
public enum FundDocumentState
{
    /// <summary>Under approval.</summary>
    UnderApproval,

    /// <summary>Returned for change.</summary>
    Returned,

    /// <summary>Approved and posted.</summary>
    Approved,

    /// <summary>Refused.</summary>
    Rejected,

    /// <summary>Taken back.</summary>
    Withdrawn,
}
