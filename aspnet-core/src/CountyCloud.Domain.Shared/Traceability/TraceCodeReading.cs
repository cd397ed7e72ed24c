namespace CountyCloud.Traceability;

/// <summary>What became of reading a typed code.</summary>
public enum TraceCodeReading
{
    /// <summary>Well formed.</summary>
    Ok,

    /// <summary>It has fewer or more letters than a code.</summary>
    WrongLength,

    /// <summary>It holds a sign that no code has.</summary>
    WrongLetter,

    /// <summary>The check letter does not fit: a letter is wrong or two are swapped.</summary>
    Mistyped,
}
