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
