using CountyCloud.Framework.Application;

namespace CountyCloud.Funds;

/// <summary>Reads the fund documents of the current county. Lists take a contractor to narrow them to its own.</summary>
public interface IFundQueries
{
    /// <summary>Payments.</summary>
    Task<PagedResultDto<PaymentListItemDto>> GetPaymentsAsync(PaymentListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>Payments of a sub-project that count: not refused, withdrawn or cancelled.</summary>
    Task<IReadOnlyList<PaymentPast>> GetPaymentsOfAsync(Guid subProjectId, CancellationToken cancellationToken);

    /// <summary>What stands against paying a contractor, or a contractor for a sub-project, on a day.</summary>
    Task<PayeeStanding> GetStandingAsync(Guid contractorId, Guid? subProjectId, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Notices; open ones only, ended ones only, or of a state.</summary>
    Task<PagedResultDto<PublicNotice>> GetNoticesAsync(NoticeListInput input, bool? isUnderWay, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>Notices of a payment, newest first; tracked.</summary>
    Task<IReadOnlyList<PublicNotice>> GetNoticesOfAsync(Guid paymentId, CancellationToken cancellationToken);

    /// <summary>The notice with a number; tracked; null when there is none.</summary>
    Task<PublicNotice?> FindNoticeAsync(string number, CancellationToken cancellationToken);

    /// <summary>Notices whose last day has passed without an open objection; tracked.</summary>
    Task<IReadOnlyList<PublicNotice>> GetExpiredNoticesAsync(DateOnly day, int max, CancellationToken cancellationToken);

    /// <summary>Objections.</summary>
    Task<PagedResultDto<Objection>> GetObjectionsAsync(ObjectionListInput input, CancellationToken cancellationToken);

    /// <summary>Objections of a payment without a decision; tracked.</summary>
    Task<IReadOnlyList<Objection>> GetOpenObjectionsAsync(Guid paymentId, CancellationToken cancellationToken);

    /// <summary>The objection with the hash of a receipt; null when there is none.</summary>
    Task<Objection?> FindObjectionAsync(string receiptHash, CancellationToken cancellationToken);

    /// <summary>Reallocations.</summary>
    Task<PagedResultDto<ReallocationListItemDto>> GetReallocationsAsync(ReallocationListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>Reallocations that count against "not repeated": proposed, returned or approved, oldest first.</summary>
    Task<IReadOnlyList<ReallocationPast>> GetReallocationsThatCountAsync(Guid? except, CancellationToken cancellationToken);

    /// <summary>Receipts.</summary>
    Task<PagedResultDto<FundReceipt>> GetReceiptsAsync(FundReceiptListInput input, CancellationToken cancellationToken);

    /// <summary>Sums of receipts that hold, by source and instalment.</summary>
    Task<IReadOnlyList<ReceivedSum>> GetReceivedAsync(CancellationToken cancellationToken);

    /// <summary>Allocations.</summary>
    Task<PagedResultDto<FundAllocationListItemDto>> GetAllocationsAsync(FundAllocationListInput input, CancellationToken cancellationToken);

    /// <summary>Invoices.</summary>
    Task<PagedResultDto<InvoiceDto>> GetInvoicesAsync(InvoiceListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>Invoices of a payment; tracked.</summary>
    Task<IReadOnlyList<Invoice>> GetInvoicesOfAsync(Guid paymentId, CancellationToken cancellationToken);

    /// <summary>Number of the payment for which this county has registered an invoice; null when it has not.</summary>
    Task<string?> FindPaymentOfInvoiceAsync(string fingerprint, CancellationToken cancellationToken);

    /// <summary>Cases.</summary>
    Task<PagedResultDto<ViolationCaseListItemDto>> GetCasesAsync(ViolationCaseListInput input, CancellationToken cancellationToken);

    /// <summary>True when a document told of a case that is not closed.</summary>
    Task<bool> HasOpenCaseOfAsync(Guid originId, CancellationToken cancellationToken);

    /// <summary>Audits and inspections; for a contractor issued ones with findings against it.</summary>
    Task<PagedResultDto<FundInspectionListItemDto>> GetInspectionsAsync(FundInspectionListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>Subsidies.</summary>
    Task<PagedResultDto<SubsidyListItemDto>> GetSubsidiesAsync(SubsidyListInput input, Guid? contractorId, CancellationToken cancellationToken);

    /// <summary>Money of subsidies that count, by line and year.</summary>
    Task<IReadOnlyList<(string BudgetItemCode, int Year, decimal Amount)>> GetSubsidyYearsAsync(CancellationToken cancellationToken);

    /// <summary>Subsidies paid, by kind and year.</summary>
    Task<IReadOnlyList<PublicSubsidyTotalDto>> GetSubsidyTotalsAsync(CancellationToken cancellationToken);

    /// <summary>Payments made, newest first.</summary>
    Task<PagedResultDto<PublicPaymentDto>> GetPaidAsync(int skip, int take, CancellationToken cancellationToken);

    /// <summary>Money asked for and not approved yet, by line.</summary>
    Task<IReadOnlyDictionary<string, decimal>> GetUnderApprovalAsync(CancellationToken cancellationToken);

    /// <summary>Present balances of the ledger for some lines, by account; for no lines those of the money without a line.</summary>
    Task<IReadOnlyList<AccountBalance>> GetBalancesAsync(IReadOnlyCollection<string> lines, CancellationToken cancellationToken);
}

/// <summary>What arrived.</summary>
/// <param name="FundSourceCode">Fund source.</param>
/// <param name="InstalmentCode">Instalment.</param>
/// <param name="Amount">Yuan.</param>
public sealed record ReceivedSum(string FundSourceCode, string? InstalmentCode, decimal Amount);
