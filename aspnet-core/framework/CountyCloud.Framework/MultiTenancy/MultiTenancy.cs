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

/// <summary>
/// A tenant-owned type that exists on the platform's side too (roles, grants, settings, audit log): its rows may carry
/// <see cref="TenantIds.Host"/>. For every other tenant-owned type the save guard refuses the host id.
/// </summary>
public interface IMayBelongToHost : IMultiTenant;

/// <summary>Reserved tenant ids.</summary>
public static class TenantIds
{
    /// <summary>The platform itself, for types that exist on both sides. Never the id of a county.</summary>
    public static readonly Guid Host = new("00000000-0000-0000-0000-000000000001");
}

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

/// <inheritdoc cref="ICurrentTenant"/>
public sealed class CurrentTenant : ICurrentTenant
{
    private sealed record Scope(Guid? Id, string? Name);

    private static readonly AsyncLocal<Scope?> Current = new();

    /// <inheritdoc />
    public bool IsAvailable => Id is not null;

    /// <inheritdoc />
    public Guid? Id => Current.Value?.Id;

    /// <inheritdoc />
    public string? Name => Current.Value?.Name;

    /// <inheritdoc />
    public bool IsHost => Id == TenantIds.Host;

    /// <inheritdoc />
    public IDisposable Change(Guid? id, string? name = null)
    {
        var previous = Current.Value;
        Current.Value = new Scope(id, name);
        return new Restore(() => Current.Value = previous);
    }

    private sealed class Restore(Action restore) : IDisposable
    {
        public void Dispose() => restore();
    }
}

/// <summary>Extensions of <see cref="ICurrentTenant"/>.</summary>
public static class CurrentTenantExtensions
{
    /// <summary>The id of the county; throws when no county is known or the flow works for the host.</summary>
    /// <exception cref="InvalidOperationException">No county is known.</exception>
    public static Guid GetCountyId(this ICurrentTenant tenant) =>
        tenant.Id is { } id && id != TenantIds.Host ? id : throw new InvalidOperationException("No county is selected for this operation.");
}

/// <summary>
/// Switches a query filter off for a while. Crossing counties is allowed in host-side code only; the architecture test lists the
/// places.
/// </summary>
public interface IDataFilter
{
    /// <summary>True when the filter of <typeparamref name="TFilter"/> holds.</summary>
    bool IsEnabled<TFilter>() where TFilter : class;

    /// <summary>Lets queries of this flow see rows of all counties until the result is disposed.</summary>
    IDisposable Disable<TFilter>() where TFilter : class;
}

/// <inheritdoc cref="IDataFilter"/>
public sealed class DataFilter : IDataFilter
{
    private static readonly AsyncLocal<System.Collections.Immutable.ImmutableHashSet<Type>?> Disabled = new();

    /// <inheritdoc />
    public bool IsEnabled<TFilter>() where TFilter : class => Disabled.Value?.Contains(typeof(TFilter)) != true;

    /// <inheritdoc />
    public IDisposable Disable<TFilter>() where TFilter : class
    {
        var previous = Disabled.Value;
        Disabled.Value = (previous ?? []).Add(typeof(TFilter));
        return new Restore(previous);
    }

    private sealed class Restore(System.Collections.Immutable.ImmutableHashSet<Type>? previous) : IDisposable
    {
        public void Dispose() => Disabled.Value = previous;
    }
}

/// <summary>A county as tenant resolution needs it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Code, for example <c>milin</c>.</param>
/// <param name="DisplayName">Name in its languages.</param>
/// <param name="IsActive">False when the county is closed.</param>
public sealed record TenantInfo(Guid Id, string Name, Localization.LocalizedText DisplayName, bool IsActive);

/// <summary>Finds counties by id or code.</summary>
public interface ITenantStore
{
    /// <summary>The county of this code (case-insensitive), or null.</summary>
    Task<TenantInfo?> FindByNameAsync(string name, CancellationToken cancellationToken = default);

    /// <summary>The county of this id, or null.</summary>
    Task<TenantInfo?> FindByIdAsync(Guid id, CancellationToken cancellationToken = default);
}

/// <summary>Makes the names under which caches and blobs keep what is a county's: no two counties share one.</summary>
public static class TenantKey
{
    /// <summary>The county's own part of a name; throws when none is known, so nothing is kept for nobody.</summary>
    /// <exception cref="InvalidOperationException">No county is known.</exception>
    public static string Prefix(ICurrentTenant tenant) => Prefix(tenant.Id ?? throw new InvalidOperationException("A cache or blob name needs a county."));

    /// <summary>The county's own part of a name.</summary>
    public static string Prefix(Guid tenantId) => tenantId.ToString("N");

    /// <summary>A key under the current county.</summary>
    /// <exception cref="InvalidOperationException">No county is known.</exception>
    public static string For(ICurrentTenant tenant, string key) => $"{Prefix(tenant)}:{key}";

    /// <summary>A key under a county.</summary>
    public static string For(Guid tenantId, string key) => $"{Prefix(tenantId)}:{key}";
}
