namespace CountyCloud.Framework.MultiTenancy;

/// <summary>Finds counties by id or code.</summary>
public interface ITenantStore
{
    /// <summary>The county of this code (case-insensitive), or null.</summary>
    Task<TenantInfo?> FindByNameAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>The county of this id, or null.</summary>
    Task<TenantInfo?> FindByIdAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>All open counties, by code: work that is done for each of them starts from here.</summary>
    Task<IReadOnlyList<TenantInfo>> GetActiveAsync(CancellationToken cancellationToken = default);
}
