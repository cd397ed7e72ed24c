namespace CountyCloud.Brands;

/// <summary>What happened in a piece of brand work.</summary>
public enum BrandEntryKind
{
    /// <summary>Something to be kept.</summary>
    Note,

    /// <summary>Guest or unit that took part.</summary>
    Guest,

    /// <summary>Report of the media.</summary>
    Media,

    /// <summary>Entry of a contest.</summary>
    Candidate,

    /// <summary>Judgement on an entry, or its result.</summary>
    Score,

    /// <summary>Pieces given out.</summary>
    Issue,

    /// <summary>Place where it is sold.</summary>
    SellingPlace,

    /// <summary>Check.</summary>
    Check,

    /// <summary>Action of the market regulator.</summary>
    Action,

    /// <summary>Figure of a year.</summary>
    Figure,
}
