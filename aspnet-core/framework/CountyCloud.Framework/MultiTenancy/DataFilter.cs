namespace CountyCloud.Framework.MultiTenancy;

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
