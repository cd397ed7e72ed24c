namespace CountyCloud.Governance;

/// <summary>What other contexts may know of rectifications. For the server's own use cases; no endpoint.</summary>
public interface IRectificationFacts
{
    /// <summary>How many rectifications that a document's findings opened are not closed.</summary>
    /// <param name="originId">The document.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<int> GetOpenCountOfAsync(Guid originId, CancellationToken cancellationToken = default);
}
