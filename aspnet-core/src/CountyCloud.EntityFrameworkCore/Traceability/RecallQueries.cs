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
    public Task<PagedResultDto<RecallListItemDto>> GetListAsync(RecallListInput input, CancellationToken cancellationToken) =>
        context.Set<Recall>().AsNoTracking()
            .Where(r => (input.State == null || r.State == input.State) && (input.IsDrill == null || r.IsDrill == input.IsDrill) && (input.Cause == null || r.Cause == input.Cause))
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
    public async Task<IReadOnlyList<Recall>> GetDecidedAsync(int most, CancellationToken cancellationToken) =>
        await context.Set<Recall>().AsNoTracking().Where(r => !r.IsDrill && r.DecidedOn != null && r.State != RecallState.Rejected).OrderByDescending(r => r.DecidedOn).ThenByDescending(r => r.Id).Take(most).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<(string ProductName, string LotNumber)>> GetGoodsAsync(Guid recallId, int version, int most, CancellationToken cancellationToken) =>
        [.. (await context.Set<RecallItem>().AsNoTracking().Where(i => i.RecallId == recallId && i.Version == version).Select(i => new { i.ProductName, i.LotNumber }).Distinct()
            .OrderBy(i => i.ProductName).ThenBy(i => i.LotNumber).Take(most).ToListAsync(cancellationToken)).Select(i => (i.ProductName, i.LotNumber))];
}
