namespace CountyCloud.Traceability;

/// <summary>How a code was asked for (W-27: web, QR code, SMS, touch screen).</summary>
public enum TraceScanChannel
{
    /// <summary>QR code or link.</summary>
    Link,

    /// <summary>Typed on the county's page.</summary>
    Typed,

    /// <summary>Short text for an SMS gateway.</summary>
    Text,

    /// <summary>Touch screen.</summary>
    Kiosk,

    /// <summary>No scan of its own: the place of one, told afterwards by consent.</summary>
    Place,
}
