using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Documents;

/// <summary>The last number given in a series of documents of a county, for example PAY-2026.</summary>
public sealed class DocumentCounter : IMultiTenant
{
    private DocumentCounter()
    {
    }

    /// <summary>A new series.</summary>
    public DocumentCounter(string series, int value)
    {
        Series = series;
        Value = value;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Series.</summary>
    public string Series { get; private set; } = string.Empty;

    /// <summary>Last number given.</summary>
    public int Value { get; private set; }
}
