using CountyCloud.Framework.Application;

namespace CountyCloud.Traceability;

/// <summary>Reads recalls of the current county.</summary>
public interface IRecallQueries
{
    /// <summary>A page of recalls; with a contractor, of those that name it.</summary>
    Task<PagedResultDto<RecallListItemDto>> GetListAsync(RecallListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>Lines of a computation.</summary>
    Task<IReadOnlyList<RecallItem>> GetItemsAsync(Guid recallId, int version, CancellationToken cancellationToken);

    /// <summary>Lines of a computation at these subjects.</summary>
    Task<IReadOnlyList<RecallItem>> GetItemsOfAsync(Guid recallId, int version, IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken);

    /// <summary>All lines of a computation as they are asked for, however many.</summary>
    IAsyncEnumerable<RecallItemDto> ReadItemsAsync(Guid recallId, int version);

    /// <summary>A page of the decided recalls that found goods at these subjects.</summary>
    Task<PagedResultDto<HeldRecallListItemDto>> GetHeldAsync(PagedAndSortedInput input, IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken);

    /// <summary>Adds lines; saved with the unit of work.</summary>
    void Add(IEnumerable<RecallItem> items);

    /// <summary>Accounts that record for subjects today.</summary>
    Task<IReadOnlyList<Guid>> GetMembersAsync(IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken);

    /// <summary>Recalls that were decided and are no drills, newest first.</summary>
    Task<IReadOnlyList<Recall>> GetDecidedAsync(IReadOnlyCollection<string>? numbers, int most, CancellationToken cancellationToken);

    /// <summary>Products and lot numbers of the computations that hold, at most so many of each recall, for the notices; one statement for all.</summary>
    Task<IReadOnlyList<RecalledGoods>> GetGoodsAsync(IReadOnlyCollection<Guid> recallIds, int most, CancellationToken cancellationToken);
}

/// <summary>A lot in a recall, as its notice names it.</summary>
public sealed record RecalledGoods(Guid RecallId, string ProductName, string LotNumber);
