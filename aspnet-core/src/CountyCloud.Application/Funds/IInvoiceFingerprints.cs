namespace CountyCloud.Funds;

/// <summary>Counts registrations of invoices on the whole platform by their hash: nothing of any county is in it (FUND-15).</summary>
public interface IInvoiceFingerprints
{
    /// <summary>Adds a registration; inside the caller's transaction.</summary>
    /// <returns>How many there were before.</returns>
    Task<int> AddAsync(string hash, CancellationToken cancellationToken);

    /// <summary>Takes a registration back.</summary>
    Task RemoveAsync(string hash, CancellationToken cancellationToken);
}
