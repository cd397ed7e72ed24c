namespace CountyCloud.Framework.MultiTenancy;

/// <summary>
/// A tenant-owned type that exists on the platform's side too (roles, grants, settings, audit log): its rows may carry
/// <see cref="TenantIds.Host"/>. For every other tenant-owned type the save guard refuses the host id.
/// </summary>
public interface IMayBelongToHost : IMultiTenant;
