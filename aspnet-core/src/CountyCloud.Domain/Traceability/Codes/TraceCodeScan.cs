using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>
/// Somebody asked for a code. Says nothing of the person: no address is kept, only a hash that differs every day, and a place only by
/// consent and no finer than 0.1° (about 11 km).
/// </summary>
public sealed class TraceCodeScan : Entity, IMultiTenant, IAppendOnly
{
    private TraceCodeScan()
    {
    }

    /// <summary>A scan.</summary>
    public TraceCodeScan(Guid id, int keyVersion, long serial, DateTime time, TraceScanChannel channel, string clientKey, double? latitude, double? longitude)
    {
        Id = id;
        KeyVersion = keyVersion;
        Serial = serial;
        Time = time;
        Channel = channel;
        ClientKey = clientKey;
        var hasPlace = latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180;
        Latitude = hasPlace ? Math.Round(latitude!.Value, 1) : null;
        Longitude = hasPlace ? Math.Round(longitude!.Value, 1) : null;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Version of the key.</summary>
    public int KeyVersion { get; private set; }

    /// <summary>Serial number of the code.</summary>
    public long Serial { get; private set; }

    /// <summary>When, UTC.</summary>
    public DateTime Time { get; private set; }

    /// <summary>How.</summary>
    public TraceScanChannel Channel { get; private set; }

    /// <summary>Who, as a hash that differs every day.</summary>
    public string ClientKey { get; private set; } = string.Empty;

    /// <summary>Latitude in degrees, rounded to 0.1.</summary>
    public double? Latitude { get; private set; }

    /// <summary>Longitude in degrees, rounded to 0.1.</summary>
    public double? Longitude { get; private set; }
}
