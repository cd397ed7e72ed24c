namespace CountyCloud.Funds;

/// <summary>Kind of fund source (FUND-01).</summary>
public enum FundSourceKind
{
    /// <summary>Central money (中央财政资金).</summary>
    Central,

    /// <summary>Provincial money.</summary>
    Provincial,

    /// <summary>City or prefecture money.</summary>
    City,

    /// <summary>County matching money (地方配套资金).</summary>
    CountyMatching,

    /// <summary>Money of another programme, tagged by source (FUND-46).</summary>
    OtherProgramme,

    /// <summary>Own money of the contractor or companies.</summary>
    Own,

    /// <summary>Investment of companies and other private money (K88 多元化、多渠道投融资).</summary>
    Private,

    /// <summary>Loans of banks (K88).</summary>
    Credit,
}
