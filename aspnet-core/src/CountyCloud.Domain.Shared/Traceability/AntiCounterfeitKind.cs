namespace CountyCloud.Traceability;

/// <summary>Methods of one label against counterfeits (TRACE-10: M592).</summary>
public enum AntiCounterfeitKind
{
    /// <summary>Code that is printed once.</summary>
    QrCode,

    /// <summary>Pattern in the print that a copier loses.</summary>
    Pattern,

    /// <summary>Check by the system: how often and where the code was scanned.</summary>
    System,

    /// <summary>Laser mark with a serial number.</summary>
    Laser,
}
