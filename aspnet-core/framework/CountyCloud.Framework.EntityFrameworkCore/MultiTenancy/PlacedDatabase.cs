namespace CountyCloud.Framework.EntityFrameworkCore.MultiTenancy;

/// <summary>
/// A database that counties live in instead of the platform's. One object a database and process: two that are the same are the same object. Its text never tells
/// the connection.
/// </summary>
/// <param name="connectionString">Connection of the application.</param>
/// <param name="clock">Clock.</param>
public sealed class PlacedDatabase(string connectionString, TimeProvider clock)
{
    /// <summary>So long nobody tries a database again that did not answer: each try may take as long as the connection's time limit.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private long _failed;

    /// <summary>Connection of the application. A secret.</summary>
    public string ConnectionString { get; } = connectionString;

    /// <summary>True for a moment after it did not answer.</summary>
    public bool IsResting => Volatile.Read(ref _failed) is var failed and not 0 && clock.GetElapsedTime(failed) < Pause;

    /// <summary>It did not answer.</summary>
    public void Failed() => Volatile.Write(ref _failed, clock.GetTimestamp());

    /// <summary>It answered.</summary>
    public void Answered() => Volatile.Write(ref _failed, 0);
}
