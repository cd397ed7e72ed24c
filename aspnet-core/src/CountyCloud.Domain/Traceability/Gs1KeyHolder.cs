namespace CountyCloud.Traceability;

/// <summary>
/// Which county registered a GS1 key (GTIN, GLN) or company prefix. Host data: it is read through <c>IGs1KeyDirectory</c> only, which tells a
/// county whether a key is its own, another's or nobody's, and nothing more.
/// </summary>
public sealed class Gs1KeyHolder
{
    private Gs1KeyHolder()
    {
    }

    /// <summary>A county's registration.</summary>
    public Gs1KeyHolder(string key, Guid countyId, DateOnly since)
    {
        Key = key;
        CountyId = countyId;
        Since = since;
    }

    /// <summary>Digits of the key, or of a company prefix (7 to 11 digits).</summary>
    public string Key { get; private set; } = string.Empty;

    /// <summary>County.</summary>
    public Guid CountyId { get; private set; }

    /// <summary>Day of the registration.</summary>
    public DateOnly Since { get; private set; }
}
