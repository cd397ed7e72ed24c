namespace CountyCloud.Framework.MultiTenancy;

/// <summary>The county (or the host) that the current flow of execution works for.</summary>
public interface ICurrentTenant
{
    /// <summary>True when a county or the host is known. When false, no tenant-owned row can be read or written.</summary>
    bool IsAvailable { get; }

    /// <summary>Id of the county, <see cref="TenantIds.Host"/> on the platform's side, null when none is known.</summary>
    Guid? Id { get; }

    /// <summary>Code of the county, for example <c>milin</c>; null on the host's side or when none is known.</summary>
    string? Name { get; }

    /// <summary>True on the platform's side.</summary>
    bool IsHost { get; }

    /// <summary>Works for another county until the result is disposed. Null: for none, so that nothing can be read.</summary>
    IDisposable Change(Guid? id, string? name = null);
}
