using CountyCloud.Framework.Auditing;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.MultiTenancy;

namespace CountyCloud.Administration.Authorization;

/// <summary>A permission granted to a role (provider R) or an account (provider U), in a county or on the platform's side.</summary>
public sealed class PermissionGrant : AggregateRoot, IMayBelongToHost
{
    private PermissionGrant()
    {
    }

    /// <summary>A new grant of the current side.</summary>
    public PermissionGrant(Guid id, string name, string providerName, string providerKey)
    {
        Id = id;
        Name = name;
        ProviderName = providerName;
        ProviderKey = providerKey;
    }

    /// <inheritdoc />
    public Guid TenantId { get; private set; }

    /// <summary>Permission.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>R (role) or U (user).</summary>
    public string ProviderName { get; private set; } = string.Empty;

    /// <summary>Role name or account id.</summary>
    public string ProviderKey { get; private set; } = string.Empty;

    /// <inheritdoc />
    public override string AuditName => $"{Name} → {ProviderName}:{ProviderKey}";

    /// <summary>Follows a role that was renamed.</summary>
    public void MoveTo(string providerKey) => ProviderKey = providerKey;
}

/// <summary>Provider names of grants.</summary>
public static class GrantProviders
{
    /// <summary>A role, by name.</summary>
    public const string Role = "R";

    /// <summary>An account, by id.</summary>
    public const string User = "U";
}

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
