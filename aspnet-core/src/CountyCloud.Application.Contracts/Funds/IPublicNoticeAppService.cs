using CountyCloud.Framework.Application;
using CountyCloud.Framework.Permissions;
using CountyCloud.Permissions;

namespace CountyCloud.Funds;

/// <summary>Public notices of payments as the county's people see them (W-09).</summary>
public interface IPublicNoticeAppService : IApplicationService
{
    /// <summary>Notices, newest first; <c>sorting</c> takes <c>number</c>, <c>endsOn</c>.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<PagedResultDto<NoticeListItemDto>> GetListAsync(NoticeListInput input, CancellationToken cancellationToken);

    /// <summary>One notice.</summary>
    [RequiresPermission(CountyCloudPermissions.Projects)]
    Task<NoticeListItemDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Ends every notice whose time is over without an open objection, so that finance may pay. Done by itself every day; a second time changes nothing.</summary>
    /// <returns>How many ended.</returns>
    [RequiresPermission(CountyCloudPermissions.ProjectsManage)]
    Task<int> ClearExpiredAsync(CancellationToken cancellationToken);
}

/// <summary>Which notices.</summary>
public sealed record NoticeListInput : PagedAndSortedInput
{
    /// <summary>Only in this state.</summary>
    public NoticeState? State { get; init; }
}

/// <summary>A notice.</summary>
/// <param name="Id">Id.</param>
/// <param name="Number">Number.</param>
/// <param name="PaymentId">Payment.</param>
/// <param name="PaymentNumber">Its number.</param>
/// <param name="SubProjectName">Sub-project.</param>
/// <param name="PayeeName">Contractor.</param>
/// <param name="Stage">Which part of the money.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Basis">Clause that asks for the notice.</param>
/// <param name="PublishedOn">First day; it does not count.</param>
/// <param name="EndsOn">Last day.</param>
/// <param name="WorkingDaysLeft">Working days left, today included when it counts.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Objections">Objections raised.</param>
/// <param name="OpenObjections">Objections without a decision.</param>
/// <param name="EndedOn">Day of its end.</param>
public sealed record NoticeListItemDto(
    Guid Id, string Number, Guid PaymentId, string PaymentNumber, string SubProjectName, string PayeeName, PaymentStage Stage, decimal Amount, string Basis, DateOnly PublishedOn,
    DateOnly EndsOn, int WorkingDaysLeft, NoticeState State, int Objections, int OpenObjections, DateOnly? EndedOn);
