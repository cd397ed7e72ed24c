namespace CountyCloud.Traceability;

/// <summary>How consumers look a product up (TRACE-08: M313, K39).</summary>
public enum TraceChannelKind
{
    /// <summary>Scan of the QR code.</summary>
    Qr,

    /// <summary>Typing the code on a computer.</summary>
    Pc,

    /// <summary>Web page of the product.</summary>
    Web,

    /// <summary>Short message.</summary>
    Sms,

    /// <summary>Touch screen in a shop or centre.</summary>
    TouchScreen,
}
