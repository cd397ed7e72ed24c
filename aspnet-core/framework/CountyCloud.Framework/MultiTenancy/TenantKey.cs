namespace CountyCloud.Framework.MultiTenancy;

/// <summary>Makes the names under which caches and blobs keep what is a county's: no two counties share one.</summary>
public static class TenantKey
{
    /// <summary>The county's own part of a name; throws when none is known, so nothing is kept for nobody.</summary>
    /// <exception cref="InvalidOperationException">No county is known.</exception>
    public static string Prefix(ICurrentTenant tenant) => Prefix(tenant.Id ?? throw new InvalidOperationException("A cache or blob name needs a county."));

    /// <summary>The county's own part of a name.</summary>
    public static string Prefix(Guid tenantId) => tenantId.ToString("N");

    /// <summary>A key under a county.</summary>
    public static string For(Guid tenantId, string key) => $"{Prefix(tenantId)}:{key}";
}
