namespace CountyCloud.Traceability;

/// <summary>Why a code looks copied.</summary>
public enum ScanSuspicion
{
    /// <summary>Asked for more often than one package explains.</summary>
    TooManyScans,

    /// <summary>Asked for in more places than one package comes to.</summary>
    TooManyPlaces,

    /// <summary>Asked for in two places between which nobody travels that fast.</summary>
    ImpossibleSpeed,

    /// <summary>Asked for although its label was withdrawn.</summary>
    WithdrawnCode,
}
