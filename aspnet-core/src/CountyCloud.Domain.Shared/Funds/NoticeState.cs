namespace CountyCloud.Funds;

/// <summary>Where the public notice of a payment stands (W-09).</summary>
public enum NoticeState
{
    /// <summary>Published, nobody objects.</summary>
    Published,

    /// <summary>Somebody objects and no decision was taken yet.</summary>
    ObjectionOpen,

    /// <summary>Over without open objection: the payment may be paid (M105 公示期满且无异议).</summary>
    Cleared,

    /// <summary>Replaced: the payment was changed and is published anew for the full time.</summary>
    Superseded,

    /// <summary>Withdrawn together with the payment.</summary>
    Withdrawn,
}
