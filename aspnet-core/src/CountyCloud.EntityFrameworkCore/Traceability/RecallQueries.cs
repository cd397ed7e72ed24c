using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Traceability;

/// <inheritdoc cref="IRecallQueries"/>
internal sealed class RecallQueries(CountyCloudDbContext context) : IRecallQueries
{
    private const int AtOnce = 1000;

    /// <inheritdoc />
    public Task<PagedResultDto<RecallListItemDto>> GetListAsync(RecallListInput input, Guid? contractorId, CancellationToken cancellationToken) =>
        context.Set<Recall>().AsNoTracking()
            .Where(r => (input.State == null || r.State == input.State) && (input.IsDrill == null || r.IsDrill == input.IsDrill) && (input.Cause == null || r.Cause == input.Cause) && (contractorId == null || r.ContractorId == contractorId))
            .Matching(input)
            .PageAsync(
                input, r => new RecallListItemDto(r.Id, r.Number, r.Title, r.Cause, r.TargetNumber, r.TargetName, r.IsDrill, r.State, r.HolderCount, r.LocatedPercent, r.DecidedOn, r.CreationTime), cancellationToken, ("decidedOn", r => r.DecidedOn));

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecallItem>> GetItemsAsync(Guid recallId, int version, CancellationToken cancellationToken) =>
        await context.Set<RecallItem>().AsNoTracking().Where(i => i.RecallId == recallId && i.Version == version).OrderBy(i => i.Line).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public void Add(IEnumerable<RecallItem> items) => context.AddRange(items);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Guid>> GetMembersAsync(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken)
    {
        var found = new HashSet<Guid>();
        foreach (var part in subjectIds.Chunk(AtOnce))
        {
            found.UnionWith(await context.Set<TraceSubjectMember>().AsNoTracking().Where(m => part.Contains(m.SubjectId) && m.Until == null).Select(m => m.UserId).Distinct().ToListAsync(cancellationToken));
        }

        return [.. found.Order()];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Recall>> GetDecidedAsync(IReadOnlyCollection<string>? numbers, int most, CancellationToken cancellationToken) =>
        await context.Set<Recall>().AsNoTracking().Where(r => !r.IsDrill && r.DecidedOn != null && r.State != RecallState.Rejected && (numbers == null || numbers.Contains(r.Number))).OrderByDescending(r => r.DecidedOn).ThenByDescending(r => r.Id).Take(most).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecalledGoods>> GetGoodsAsync(IReadOnlyCollection<Guid> recallIds, int most, CancellationToken cancellationToken)
    {
        // The first line of each lot, at most so many of each recall, by the database: a recall may have thousands of lines.
        var items = context.Set<RecallItem>().AsNoTracking();
        return await (
            from r in context.Set<Recall>().AsNoTracking()
            where recallIds.Contains(r.Id)
            from i in items.Where(i => i.RecallId == r.Id && i.Version == r.Version && !items.Any(o => o.RecallId == i.RecallId && o.Version == i.Version && o.LotId == i.LotId && o.Line < i.Line)).OrderBy(i => i.Line).Take(most)
            orderby i.RecallId, i.Line
            select new RecalledGoods(i.RecallId, i.ProductName, i.LotNumber)).ToListAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecallItem>> GetItemsOfAsync(Guid recallId, int version, IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken) =>
        await context.Set<RecallItem>().AsNoTracking().Where(i => i.RecallId == recallId && i.Version == version && i.HolderId != null && subjectIds.Contains(i.HolderId.Value)).OrderBy(i => i.Line).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<RecallItemDto> ReadItemsAsync(Guid recallId, int version) =>
        context.Set<RecallItem>().AsNoTracking().Where(i => i.RecallId == recallId && i.Version == version).OrderBy(i => i.Line)
            .Select(i => new RecallItemDto(i.LotId, i.LotNumber, i.ProductName, i.Uom, i.Kind, i.PlaceName, i.HolderName, i.Quantity)).AsAsyncEnumerable();

    /// <inheritdoc />
    public Task<PagedResultDto<HeldRecallListItemDto>> GetHeldAsync(PagedAndSortedInput input, IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken) =>
        context.Set<Recall>().AsNoTracking()
            .Where(r => !r.IsDrill && r.DecidedOn != null && r.State != RecallState.Rejected
                && context.Set<RecallItem>().Any(i => i.RecallId == r.Id && i.Version == r.Version && i.HolderId != null && subjectIds.Contains(i.HolderId.Value)))
            .Matching(input)
            .PageAsync(input, r => new HeldRecallListItemDto(r.Id, r.Number, r.Title, r.State, r.DecidedOn), cancellationToken, ("decidedOn", r => r.DecidedOn));
}
