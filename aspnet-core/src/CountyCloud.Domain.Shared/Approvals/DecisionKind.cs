namespace CountyCloud.Approvals;

/// <summary>What somebody did in an approval.</summary>
public enum DecisionKind
{
    /// <summary>Sent in, or sent in again after a return.</summary>
    Submit,

    /// <summary>Agreed.</summary>
    Approve,

    /// <summary>Returned for change.</summary>
    Return,

    /// <summary>Refused.</summary>
    Reject,

    /// <summary>Taken back.</summary>
    Withdraw,

    /// <summary>Remark without a decision.</summary>
    Comment,
}
