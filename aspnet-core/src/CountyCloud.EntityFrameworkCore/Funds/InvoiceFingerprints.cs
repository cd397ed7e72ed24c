using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Errors;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Funds;

/// <inheritdoc cref="IInvoiceFingerprints"/>
internal sealed class InvoiceFingerprints(CountyCloudDbContextBase context) : IInvoiceFingerprints
{
    /// <inheritdoc />
    public async Task<int> AddAsync(string hash, CancellationToken cancellationToken)
    {
        // The update locks the row until the caller's transaction ends, so that two counties never both believe to be the first.
        if (await context.Set<InvoiceFingerprint>().Where(f => f.Hash == hash).ExecuteUpdateAsync(s => s.SetProperty(f => f.Count, f => f.Count + 1), cancellationToken) > 0)
        {
            return await context.Set<InvoiceFingerprint>().AsNoTracking().Where(f => f.Hash == hash).Select(f => f.Count).SingleAsync(cancellationToken) - 1;
        }

        var first = new InvoiceFingerprint(hash);
        context.Add(first);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another county registered the same at this moment: whoever tries again learns of it.
            throw new ConcurrencyException();
        }

        context.Entry(first).State = EntityState.Detached;
        return 0;
    }

    /// <inheritdoc />
    public Task RemoveAsync(string hash, CancellationToken cancellationToken) =>
        context.Set<InvoiceFingerprint>().Where(f => f.Hash == hash && f.Count > 0).ExecuteUpdateAsync(s => s.SetProperty(f => f.Count, f => f.Count - 1), cancellationToken);
}
