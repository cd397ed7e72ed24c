using CountyCloud.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Funds;

/// <summary>What reallocations did to lines, those taken back included.</summary>
internal static class LedgerReallocations
{
    /// <summary>Entries of reallocations and of their reversals, with the line and by how much they moved it.</summary>
    public static IQueryable<LedgerEntry> Reallocations(this CountyCloudDbContext context)
    {
        var transactions = context.Set<LedgerTransaction>();
        var reallocations = transactions.Where(t => t.Kind == LedgerTransactionKind.Reallocation
            || (t.Kind == LedgerTransactionKind.Reversal && transactions.Any(o => o.Id == t.ReversesId && o.Kind == LedgerTransactionKind.Reallocation)));
        return context.Set<LedgerEntry>().AsNoTracking().Where(e => reallocations.Any(t => t.Sequence == e.Sequence));
    }
}
