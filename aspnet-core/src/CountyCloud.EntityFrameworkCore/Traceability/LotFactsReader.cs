using System.Linq.Expressions;
using CountyCloud.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ILotFacts"/>
internal sealed class LotFactsReader(CountyCloudDbContext context) : ILotFacts
{
    /// <inheritdoc />
    public async Task<LotFacts?> FindAsync(Guid lotId, CancellationToken cancellationToken) => (await ReadAsync(l => l.Id == lotId, 1, cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public async Task<LotFacts?> FindByNumberAsync(string lotNumber, CancellationToken cancellationToken) => (await ReadAsync(l => l.Number == lotNumber, 1, cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public Task<IReadOnlyList<LotFacts>> GetPastBestBeforeAsync(DateOnly day, int most, CancellationToken cancellationToken) => ReadAsync(l => l.BestBefore < day && l.Quantity > 0, most, cancellationToken);

    private async Task<IReadOnlyList<LotFacts>> ReadAsync(Expression<Func<Lot, bool>> which, int most, CancellationToken cancellationToken) =>
        [.. (await context.Set<Lot>().AsNoTracking().Where(which).OrderBy(l => l.BestBefore).ThenBy(l => l.Id).Take(most).ToListAsync(cancellationToken)).Select(l => new LotFacts(l.Id, l.Number, l.ProductCode, l.ProductName.Source, l.HolderSubjectId, l.BestBefore, l.Quantity))];
}
