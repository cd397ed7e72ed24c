using CountyCloud.Framework.Application;

namespace CountyCloud.Funds;

/// <summary>
/// What everybody may read of the current county's money (FUND-52): notices, payments made, how the budget is spent. No personal data: payees
/// here are organisations, subsidies are totals, objections are counted only.
/// </summary>
public interface IPublicFundQueries
{
    /// <summary>Notices under way, those that end first at the top.</summary>
    Task<IReadOnlyList<PublicNoticeDto>> GetNoticesAsync(CancellationToken cancellationToken = default);

    /// <summary>One notice of any state by its number; null when there is none.</summary>
    Task<PublicNoticeDto?> FindNoticeAsync(string number, CancellationToken cancellationToken = default);

    /// <summary>Notices that have ended, newest first.</summary>
    Task<PagedResultDto<PublicNoticeDto>> GetPastNoticesAsync(int skip, int take, CancellationToken cancellationToken = default);

    /// <summary>Payments made, newest first.</summary>
    Task<PagedResultDto<PublicPaymentDto>> GetPaymentsAsync(int skip, int take, CancellationToken cancellationToken = default);

    /// <summary>How the budget is spent by system and line.</summary>
    Task<FundExecutionDto> GetExecutionAsync(CancellationToken cancellationToken = default);

    /// <summary>Subsidies paid, as totals by kind and year.</summary>
    Task<IReadOnlyList<PublicSubsidyTotalDto>> GetSubsidyTotalsAsync(CancellationToken cancellationToken = default);
}

/// <summary>A notice as everybody sees it.</summary>
/// <param name="Number">Number by which one objects.</param>
/// <param name="SubProjectName">Sub-project.</param>
/// <param name="PayeeName">Organisation that is paid.</param>
/// <param name="Stage">Which part of the money.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Basis">Clause that asks for the notice.</param>
/// <param name="PublishedOn">First day; it does not count.</param>
/// <param name="EndsOn">Last day on which one may object.</param>
/// <param name="WorkingDaysLeft">Working days left, today included when it counts.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Objections">Objections raised.</param>
/// <param name="OpenObjections">Objections without a decision.</param>
public sealed record PublicNoticeDto(
    string Number, string SubProjectName, string PayeeName, PaymentStage Stage, decimal Amount, string Basis, DateOnly PublishedOn, DateOnly EndsOn, int WorkingDaysLeft, NoticeState State,
    int Objections, int OpenObjections);

/// <summary>A payment made.</summary>
/// <param name="Number">Number.</param>
/// <param name="SubProjectName">Sub-project.</param>
/// <param name="PayeeName">Organisation that was paid.</param>
/// <param name="Stage">Which part of the money.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="PaidOn">Day.</param>
/// <param name="SubProjectId">Sub-project.</param>
public sealed record PublicPaymentDto(string Number, string SubProjectName, string PayeeName, PaymentStage Stage, decimal Amount, DateOnly PaidOn, Guid SubProjectId);

/// <summary>Subsidies of a kind in a year.</summary>
/// <param name="Kind">Kind.</param>
/// <param name="Year">Year.</param>
/// <param name="Count">Payments.</param>
/// <param name="Amount">Sum, yuan.</param>
public sealed record PublicSubsidyTotalDto(SubsidyKind Kind, int Year, int Count, decimal Amount);
