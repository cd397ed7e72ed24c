using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>How a code was asked for so far: what its page tells without reading all scans.</summary>
public sealed class TraceCodeUse : IMultiTenant
{
    private TraceCodeUse()
    {
    }

    /// <summary>A code that is asked for the first time.</summary>
    public TraceCodeUse(int keyVersion, long serial, DateTime firstScanAt, DateTime lastScanAt, long count)
    {
        KeyVersion = keyVersion;
        Serial = serial;
        FirstScanAt = firstScanAt;
        LastScanAt = lastScanAt;
        Count = count;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Version of the key.</summary>
    public int KeyVersion { get; private set; }

    /// <summary>Serial number of the code.</summary>
    public long Serial { get; private set; }

    /// <summary>First scan, UTC.</summary>
    public DateTime FirstScanAt { get; private set; }

    /// <summary>Last scan, UTC.</summary>
    public DateTime LastScanAt { get; private set; }

    /// <summary>Scans.</summary>
    public long Count { get; private set; }

    /// <summary>Places among the scans that told one.</summary>
    public int Places { get; private set; }

    /// <summary>Since when it looks copied, UTC.</summary>
    public DateTime? SuspectSince { get; private set; }

    /// <summary>Why it looks copied: the first reason.</summary>
    public ScanSuspicion? Suspicion { get; private set; }
}
