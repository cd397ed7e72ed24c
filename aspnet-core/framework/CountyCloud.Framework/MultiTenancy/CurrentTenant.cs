namespace CountyCloud.Framework.MultiTenancy;

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
