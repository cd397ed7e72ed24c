namespace CountyCloud.EntityFrameworkCore.Providers;

/// <summary>
/// Rows of one county on one kind of server, handled as the tables' owner: to move a county to another database (docs/operations.md). Contexts are open and
/// on the owner's connection.
/// </summary>
public abstract class CountyRows
{
    /// <summary>Makes the database refuse to write the county's rows in a table, for everybody but these methods. Waits for those who are writing. Again is the same as once.</summary>
    public abstract Task CloseAsync(CountyCloudDbContext database, CountyTable table, Guid county, CancellationToken cancellationToken);

    /// <summary>Lets them be written again.</summary>
    public abstract Task OpenAsync(CountyCloudDbContext database, CountyTable table, Guid county, CancellationToken cancellationToken);

    /// <summary>True while they may not be written.</summary>
    public abstract Task<bool> IsClosedAsync(CountyCloudDbContext database, CountyTable table, Guid county, CancellationToken cancellationToken);

    /// <summary>Deletes them, also where rows are written once or may not be written.</summary>
    /// <param name="database">Database.</param>
    /// <param name="table">Table.</param>
    /// <param name="county">County.</param>
    /// <param name="opens">True to let the county's rows be written again, in the same transaction.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public abstract Task<long> DeleteAsync(CountyCloudDbContext database, CountyTable table, Guid county, bool opens, CancellationToken cancellationToken);

    /// <summary>Copies them in a stream, one transaction, which is taken back when not all of them arrive as they are. Rows that are there already stay as they are.</summary>
    /// <param name="source">Database they are in.</param>
    /// <param name="target">Database they come into.</param>
    /// <param name="table">Table.</param>
    /// <param name="county">County.</param>
    /// <param name="rows">How many have to arrive.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>How many rows of the source are in the target afterwards with the same values.</returns>
    public abstract Task<long> CopyAsync(CountyCloudDbContext source, CountyCloudDbContext target, CountyTable table, Guid county, long rows, CancellationToken cancellationToken);

    /// <summary>Counts and hashes them.</summary>
    public abstract Task<TableDigest> DigestAsync(CountyCloudDbContext database, CountyTable table, Guid county, CancellationToken cancellationToken);

    /// <summary>Which database a connection leads to, in words for people: never a password.</summary>
    public abstract string Describe(string connectionString);

    /// <summary>True when two connections lead to the same database as far as their texts tell.</summary>
    public bool IsSame(string one, string other) => string.Equals(Describe(one), Describe(other), StringComparison.OrdinalIgnoreCase);
}
