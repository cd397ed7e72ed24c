namespace CountyCloud.Tenders;

/// <summary>What a bidder condition asks for; the kind says how the proof is checked.</summary>
public enum BidderConditionKind
{
    /// <summary>Anything else: met or not, as the checker finds.</summary>
    Other,

    /// <summary>Independent legal person (Z1303).</summary>
    LegalPerson,

    /// <summary>Business scope (Z1303).</summary>
    BusinessScope,

    /// <summary>Registered capital of at least the threshold (Z1303: 15,000,000 yuan).</summary>
    RegisteredCapital,

    /// <summary>Not a listed defaulter; the query is dated within the threshold's days before the deadline (Z1303: 20 days).</summary>
    CreditRecord,

    /// <summary>Licence, such as courier or road transport (Z1303).</summary>
    Licence,

    /// <summary>At least the threshold's number of references (Z1303: one contract of the same programme since 2017).</summary>
    References,

    /// <summary>Papers of at least the threshold's number of years, such as audited statements and tax proof (Z1303: two).</summary>
    YearsOfPapers,

    /// <summary>No joint bids (Z1303).</summary>
    NoJointBid,
}
