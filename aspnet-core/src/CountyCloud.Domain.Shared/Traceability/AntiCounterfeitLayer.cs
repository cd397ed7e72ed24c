namespace CountyCloud.Traceability;

/// <summary>Anti-counterfeit methods that a label can combine (TRACE-10: M592 names all four).</summary>
public enum AntiCounterfeitLayer
{
    /// <summary>QR code with the unguessable code.</summary>
    QrCode,

    /// <summary>Number in the pattern print.</summary>
    PatternNumber,

    /// <summary>The system tells when and how often the code was asked for.</summary>
    SystemQuery,

    /// <summary>Serial number engraved by laser.</summary>
    LaserSerial,
}
