namespace CountyCloud.Tenders;

/// <summary>Where a tender stands (W-16).</summary>
public enum TenderState
{
    /// <summary>Contents, bidder conditions and acceptance indicators are being fixed.</summary>
    Preparing,

    /// <summary>Waits for its approval (C165: the leading group).</summary>
    UnderApproval,

    /// <summary>Approved; the notice may go out.</summary>
    Approved,

    /// <summary>The notice is out and bids come in.</summary>
    NoticePublished,

    /// <summary>The deadline has passed; bids are closed.</summary>
    BidsReceived,

    /// <summary>Bids were opened.</summary>
    Opened,

    /// <summary>Bidders' qualification was checked after the opening (Z1303).</summary>
    Qualified,

    /// <summary>Bids were scored.</summary>
    Evaluated,

    /// <summary>The winner is named.</summary>
    Awarded,

    /// <summary>The contract is signed.</summary>
    Contracted,

    /// <summary>Filed.</summary>
    Closed,

    /// <summary>Broken off without a contract.</summary>
    Failed,
}
