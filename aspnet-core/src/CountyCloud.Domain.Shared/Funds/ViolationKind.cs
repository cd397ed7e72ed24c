namespace CountyCloud.Funds;

/// <summary>What a case is about (W-13).</summary>
public enum ViolationKind
{
    /// <summary>Money was used for something else (M113).</summary>
    Misuse,

    /// <summary>False papers to obtain money (Z1273).</summary>
    FalsePapers,

    /// <summary>Quality, safety or expiry problem, or cheated consumers (Z75).</summary>
    Quality,
}
