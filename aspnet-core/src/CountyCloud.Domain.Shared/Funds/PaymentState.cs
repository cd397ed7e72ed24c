namespace CountyCloud.Funds;

/// <summary>Where a payment stands (W-08, W-10).</summary>
public enum PaymentState
{
    /// <summary>Asked for.</summary>
    Requested,

    /// <summary>Checked on site by the office and departments (M101 现场查验).</summary>
    SiteVerified,

    /// <summary>The payment opinion letter is written and under approval (M101 拨付意见).</summary>
    OpinionGiven,

    /// <summary>Approved and published (M105).</summary>
    PublicNotice,

    /// <summary>Held by an open objection (M105 无异议).</summary>
    OnHold,

    /// <summary>Finance may pay.</summary>
    Payable,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>Refused.</summary>
    Rejected,

    /// <summary>Taken back by whoever asked.</summary>
    Withdrawn,

    /// <summary>Stopped after its approval: by a decision on an objection or a case.</summary>
    Cancelled,
}
