namespace CountyCloud.Framework.MultiTenancy;

/// <summary>
/// A row that belongs to one county. <see cref="TenantId"/> is never empty: host data has its own tables, so a lost tenant never
/// means "host" (docs/tenancy.md).
/// </summary>
public interface IMultiTenant
{
    /// <summary>The county that owns the row.</summary>
    Guid TenantId { get; }
}
