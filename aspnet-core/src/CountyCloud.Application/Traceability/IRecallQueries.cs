using CountyCloud.Framework.Application;

namespace CountyCloud.Traceability;

/// <summary>Reads recalls of the current county.</summary>
public interface IRecallQueries
{
    /// <summary>A page of recalls.</summary>
    Task<PagedResultDto<RecallListItemDto>> GetListAsync(RecallListInput input, CancellationToken cancellationToken);

    /// <summary>Lines of a computation.</summary>
    Task<IReadOnlyList<RecallItem>> GetItemsAsync(Guid recallId, int version, CancellationToken cancellationToken);

    /// <summary>Adds lines; saved with the unit of work.</summary>
    void Add(IEnumerable<RecallItem> items);

    /// <summary>Accounts that record for subjects today.</summary>
    Task<IReadOnlyList<Guid>> GetMembersAsync(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken);

    /// <summary>Recalls that were decided and are no drills, newest first.</summary>
    Task<IReadOnlyList<Recall>> GetDecidedAsync(int most, CancellationToken cancellationToken);

    /// <summary>Products and lot numbers of a computation, for the notice.</summary>
    Task<IReadOnlyList<(string ProductName, string LotNumber)>> GetGoodsAsync(Guid recallId, int version, int most, CancellationToken cancellationToken);
}
