using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="ILotQueries"/>
internal sealed class LotQueries(CountyCloudDbContext context) : ILotQueries
{
    private IQueryable<Lot> Lots => context.Set<Lot>().AsNoTracking();

    /// <inheritdoc />
    public async Task<PagedResultDto<LotListItemDto>> GetListAsync(LotListInput input, IReadOnlySet<Guid>? subjects, CancellationToken cancellationToken)
    {
        var query = Visible(subjects);
        query = input.State is { } state ? query.Where(l => l.State == state) : query;
        query = input.IsBlocked is { } blocked ? query.Where(l => l.IsBlocked == blocked) : query;
        query = input.InStock ? query.Where(l => l.Quantity > 0) : query;
        query = string.IsNullOrWhiteSpace(input.ProductCode) ? query : query.Where(l => l.ProductCode == input.ProductCode);
        if (!string.IsNullOrWhiteSpace(input.Filter))
        {
            var text = input.Filter.Trim();
            query = query.Where(l => l.Number.Contains(text) || l.ProductCode.Contains(text) || ((string)(object)l.ProductName).Contains(text) || l.Identifier == text);
        }

        var total = await query.LongCountAsync(cancellationToken);
        var sorted = (input.Sorting ?? string.Empty).Trim().ToLowerInvariant() switch
        {
            "number" or "number asc" => query.OrderBy(l => l.Number),
            "number desc" => query.OrderByDescending(l => l.Number),
            "startedon" or "startedon asc" => query.OrderBy(l => l.StartedOn).ThenBy(l => l.Id),
            "startedon desc" => query.OrderByDescending(l => l.StartedOn).ThenByDescending(l => l.Id),
            "quantity" or "quantity asc" => query.OrderBy(l => (double)l.Quantity).ThenBy(l => l.Id),
            "quantity desc" => query.OrderByDescending(l => (double)l.Quantity).ThenBy(l => l.Id),
            "bestbefore" or "bestbefore asc" => query.OrderBy(l => l.BestBefore).ThenBy(l => l.Id),
            "bestbefore desc" => query.OrderByDescending(l => l.BestBefore).ThenByDescending(l => l.Id),
            _ => query.OrderByDescending(l => l.Id),
        };
        var page = await sorted.Skip(input.SkipCount).Take(input.MaxResultCount)
            .Select(l => new LotListItemDto(l.Id, l.Number, l.ProductCode, l.ProductName, l.State, l.Quantity, l.Uom, l.StartedOn, l.BestBefore, l.IsBlocked)).ToListAsync(cancellationToken);
        return new PagedResultDto<LotListItemDto>(total, page);
    }

    /// <inheritdoc />
    public Task<Lot?> FindAsync(Guid id, IReadOnlySet<Guid>? subjects, CancellationToken cancellationToken) => Visible(subjects).SingleOrDefaultAsync(l => l.Id == id, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<LotKey>> GetKeysAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        await Lots.Where(l => codes.Contains(l.Number) || codes.Contains(l.Identifier)).Select(l => new LotKey(l.Number, l.Identifier, l.Uom)).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public Task<Guid?> FindSubjectOfEventAsync(Guid eventId, CancellationToken cancellationToken) =>
        context.Set<TraceEvent>().AsNoTracking().Where(e => e.Id == eventId).Select(e => e.SubjectId).SingleOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<LotEventRow>> GetEventsAsync(string identifier, int most, CancellationToken cancellationToken) =>
        await (
            from x in context.Set<TraceEventEpc>()
            join e in context.Set<TraceEvent>() on new { x.TenantId, Sequence = x.EventSequence } equals new { e.TenantId, e.Sequence }
            where x.Identifier == identifier && !e.ErrorDeclares
            orderby e.EventTime, e.Sequence
            select new LotEventRow(
                new LotEventDto(e.EventId, e.Sequence, e.EventTime, e.Step, e.BizStep, x.Role, x.Quantity, e.BizLocation ?? e.ReadPoint, e.RecordedBy, context.Set<TraceEvent>().Any(d => d.EventId == e.EventId && d.ErrorDeclares)), e.Document))
        .Take(most).ToListAsync(cancellationToken);

    private IQueryable<Lot> Visible(IReadOnlySet<Guid>? subjects)
    {
        if (subjects is null)
        {
            return Lots;
        }

        var own = subjects.ToList();
        return Lots.Where(l => (l.HolderSubjectId != null && own.Contains(l.HolderSubjectId.Value))
            || context.Set<TraceEventEpc>().Any(x => x.Identifier == l.Identifier && context.Set<TraceEvent>().Any(e => e.Sequence == x.EventSequence && e.SubjectId != null && own.Contains(e.SubjectId.Value))));
    }
}
