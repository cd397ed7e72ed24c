namespace CountyCloud.Traceability;

/// <summary>
/// Which county and key the first three letters of a code name. A row of the host: a code is scanned before any county is known. It never
/// changes, and holds nothing secret.
/// </summary>
public sealed class TraceCodePrefix
{
    private TraceCodePrefix()
    {
    }

    /// <summary>Gives letters to a county's key.</summary>
    public TraceCodePrefix(string prefix, Guid countyId, int keyVersion)
    {
        Prefix = prefix;
        CountyId = countyId;
        KeyVersion = keyVersion;
    }

    /// <summary>The letters.</summary>
    public string Prefix { get; private set; } = string.Empty;

    /// <summary>The county.</summary>
    public Guid CountyId { get; private set; }

    /// <summary>Version of the county's key.</summary>
    public int KeyVersion { get; private set; }
}
