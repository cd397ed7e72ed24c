namespace CountyCloud.Counties;

/// <summary>Several changes of a use case in one transaction.</summary>
public interface IUnitOfWork
{
    /// <summary>Runs the work; everything is kept or nothing. Row-by-row audit entries are left out when asked (first import).</summary>
    Task RunAsync(bool suppressRowAudit, Func<Task> work, CancellationToken cancellationToken);

    /// <summary>Writes an audit entry for something that is no change of one row.</summary>
    void Audit(string action, string entityType, string entityName, IEnumerable<KeyValuePair<string, string>> facts);

    /// <summary>Saves what was changed.</summary>
    Task SaveAsync(CancellationToken cancellationToken);
}
