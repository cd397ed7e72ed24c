using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Administration.Authorization;

/// <summary>
/// A setting's value in a county or on the platform's side. The store writes the audit entry: the automatic one would hold secrets.
/// </summary>
public sealed class SettingValue : AggregateRoot, IMayBelongToHost, INotAudited
{
    private SettingValue()
    {
    }

    /// <summary>A new value of the current side.</summary>
    public SettingValue(Guid id, string name, string? value)
    {
        Id = id;
        Name = name;
        Value = value;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Setting.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Value.</summary>
    public string? Value { get; private set; }

    /// <inheritdoc />
    public override string AuditName => Name;

    /// <summary>Sets another value.</summary>
    public void Set(string? value) => Value = value;
}
