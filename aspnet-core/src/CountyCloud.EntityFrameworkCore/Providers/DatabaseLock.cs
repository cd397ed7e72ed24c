namespace CountyCloud.EntityFrameworkCore.Providers;

/// <summary>A lock that is held until it is disposed.</summary>
/// <param name="release">Lets go of it.</param>
public sealed class DatabaseLock(Func<ValueTask> release) : IAsyncDisposable
{
    /// <inheritdoc />
    public ValueTask DisposeAsync() => release();
}
