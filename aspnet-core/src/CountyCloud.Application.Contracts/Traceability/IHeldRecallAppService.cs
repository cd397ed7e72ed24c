using CountyCloud.Framework.Application;
using CountyCloud.Framework.Localization;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Traceability;

/// <summary>
/// Recalls as those see them who have the goods (W-28: <c>BuyersNotified</c>): who records for a trace subject sees what of its own goods is called back
/// and what to do; nothing of other holders. Drills and what was not decided are unknown here.
/// </summary>
public interface IHeldRecallAppService : IApplicationService
{
    /// <summary>Recalls that concern goods of the caller's own subjects, newest first. Sorting: number, title, decidedOn.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<PagedResultDto<HeldRecallListItemDto>> GetListAsync(PagedAndSortedInput input, CancellationToken cancellationToken);

    /// <summary>One of them with the own goods; one that concerns none of them is unknown.</summary>
    [RequiresPermission(CountyCloudPermissions.Trace)]
    Task<HeldRecallDto> GetAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>A recall in a holder's list.</summary>
public sealed record HeldRecallListItemDto(Guid Id, string Number, string Title, RecallState State, DateOnly? DecidedOn);

/// <summary>A recall as a holder sees it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="Title">Title.</param>
/// <param name="Reason">What is wrong, as the public reads it too.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsInForce">True while the goods are held back.</param>
/// <param name="DecidedOn">Day of the decision.</param>
/// <param name="DepartmentName">Responsible department (TRACE-20).</param>
/// <param name="Items">Own goods: how it was at the decision and what happened since.</param>
public sealed record HeldRecallDto(
    Guid Id, string Number, string Title, string Reason, RecallState State, bool IsInForce, DateOnly? DecidedOn, LocalizedText? DepartmentName, IReadOnlyList<HeldRecallItemDto> Items);

/// <summary>An own lot in a recall.</summary>
/// <param name="LotId">Lot.</param>
/// <param name="LotNumber">Its number.</param>
/// <param name="ProductName">Its product.</param>
/// <param name="Uom">Unit; null for pieces.</param>
/// <param name="Places">Names of the own places at which it was.</param>
/// <param name="Stock">In stock when it was decided.</param>
/// <param name="Sold">Sold when it was decided.</param>
/// <param name="Returned">Came back since.</param>
/// <param name="Destroyed">Destroyed since.</param>
/// <param name="Held">In stock now, held back.</param>
/// <param name="Outstanding">Sold and not back.</param>
public sealed record HeldRecallItemDto(
    Guid LotId, string LotNumber, string ProductName, string? Uom, IReadOnlyList<string> Places, decimal Stock, decimal Sold, decimal Returned, decimal Destroyed, decimal Held, decimal Outstanding);
