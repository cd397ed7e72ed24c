namespace CountyCloud.Framework.MultiTenancy;

/// <summary>Reserved tenant ids.</summary>
public static class TenantIds
{
    /// <summary>The platform itself, for types that exist on both sides. Never the id of a county.</summary>
    public static readonly Guid Host = new("00000000-0000-0000-0000-000000000001");
}
