using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Traceability;

/// <summary>
/// A secret key of a county's codes, protected, and how many serial numbers were taken under it. A new version takes its place when the
/// county changes its key; codes of older versions go on being read. Its changes are told by the batches that take serial numbers.
/// </summary>
public sealed class TraceCodeKey : AggregateRoot, IMultiTenant, INotAudited
{
    private TraceCodeKey()
    {
    }

    /// <summary>A new key.</summary>
    /// <param name="id">Id.</param>
    /// <param name="version">1 for the first.</param>
    /// <param name="prefix">Three letters at the start of its codes.</param>
    /// <param name="protectedKey">The key, protected; never the key itself.</param>
    public TraceCodeKey(Guid id, int version, string prefix, string protectedKey)
    {
        Id = id;
        Version = version;
        Prefix = prefix;
        ProtectedKey = protectedKey;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Version.</summary>
    public int Version { get; private set; }

    /// <summary>Three letters at the start of its codes.</summary>
    public string Prefix { get; private set; } = string.Empty;

    /// <summary>The key, protected.</summary>
    public string ProtectedKey { get; private set; } = string.Empty;

    /// <summary>Last serial number taken.</summary>
    public long LastSerial { get; private set; }

    /// <summary>Takes serial numbers that follow one another.</summary>
    /// <returns>The first.</returns>
    /// <exception cref="Framework.Errors.BusinessException">The key has no more; the county needs a new one.</exception>
    public long Take(int count)
    {
        CheckRule(new KeyHasSerialsLeftRule(LastSerial, count));
        var first = LastSerial + 1;
        LastSerial += count;
        return first;
    }
}
