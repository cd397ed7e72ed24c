using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Administration.Authorization;

/// <summary>A feature's value for a county, set by the platform or by the county's blueprint (PLAT-14).</summary>
public sealed class FeatureValue : AggregateRoot, IMayBelongToHost
{
    private FeatureValue()
    {
    }

    /// <summary>A new value of the current side.</summary>
    public FeatureValue(Guid id, string name, string value)
    {
        Id = id;
        Name = name;
        Value = value;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Feature.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Value.</summary>
    public string Value { get; private set; } = string.Empty;

    /// <inheritdoc />
    public override string AuditName => Name;

    /// <summary>Sets another value.</summary>
    public void Set(string value) => Value = value;
}
