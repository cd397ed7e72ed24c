using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Funds;

/// <inheritdoc cref="IFundQueries"/>
internal sealed class FundQueries(CountyCloudDbContext context) : IFundQueries
{
    private static readonly PaymentState[] Ended = [PaymentState.Rejected, PaymentState.Withdrawn, PaymentState.Cancelled];

    /// <inheritdoc />
    public Task<PagedResultDto<PaymentListItemDto>> GetPaymentsAsync(PaymentListInput input, Guid? contractorId, CancellationToken cancellationToken) =>
        context.Set<Payment>().AsNoTracking().IgnoreAutoIncludes().Where(p => (contractorId == null || p.PayeeId == contractorId)
                && (input.State == null || p.State == input.State) && (input.Stage == null || p.Stage == input.Stage) && (input.SubProjectId == null || p.SubProjectId == input.SubProjectId))
            .Matching(input, text => p => p.Number.Contains(text) || p.SubProjectName.Contains(text) || p.SubProjectNumber.Contains(text) || p.PayeeName.Contains(text) || p.VoucherNumber!.Contains(text))
            .PageOfAsync(
                input, p => new PaymentListItemDto(
                    p.Id, p.Number, p.SubProjectId, p.SubProjectNumber, p.SubProjectName, p.Stage, p.State, p.PayeeName, p.PaidAmount ?? p.OpinionAmount ?? p.RequestedAmount, p.RequestedOn, p.NoticeEndsOn, p.PaidOn, p.VoucherNumber), cancellationToken,
                ("number", p => p.Number), ("requestedOn", p => p.RequestedOn), ("amount", p => (double)(p.PaidAmount ?? p.OpinionAmount ?? p.RequestedAmount)), ("state", p => p.State));

    /// <inheritdoc />
    public async Task<IReadOnlyList<PaymentPast>> GetPaymentsOfAsync(Guid subProjectId, CancellationToken cancellationToken) =>
    [
        .. (await context.Set<Payment>().AsNoTracking().Where(p => p.SubProjectId == subProjectId && !Ended.Contains(p.State)).OrderBy(p => p.Id).ToListAsync(cancellationToken))
            .Select(p => new PaymentPast(p.Id, p.Number, p.Stage, p.State, [.. p.Lines.Select(l => new LineAmount(l.BudgetItemCode, l.Counts))])),
    ];

    /// <inheritdoc />
    public async Task<PayeeStanding> GetStandingAsync(Guid contractorId, Guid? subProjectId, DateOnly day, CancellationToken cancellationToken)
    {
        var cases = await context.Set<ViolationCase>().AsNoTracking()
            .Where(c => (c.State != ViolationState.Closed && c.State != ViolationState.Dismissed && (c.ContractorId == contractorId || (subProjectId != null && c.SubProjectId == subProjectId)))
                || (c.ContractorId == contractorId && c.IsBarred && c.BarFrom != null && (c.BarUntil == null || c.BarUntil >= day)))
            .OrderBy(c => c.Id).ToListAsync(cancellationToken);
        var bar = cases.Find(c => c.ContractorId == contractorId && c.IsBarred && c.BarFrom <= day && (c.BarUntil is null || c.BarUntil >= day));
        return new PayeeStanding(cases.Find(c => c.IsOpen)?.Number, bar?.Number, bar?.BarUntil);
    }

    /// <inheritdoc />
    public Task<PagedResultDto<PublicNotice>> GetNoticesAsync(NoticeListInput input, bool? isUnderWay, Guid? contractorId, CancellationToken cancellationToken) =>
        context.Set<PublicNotice>().AsNoTracking().Where(n => (input.State == null || n.State == input.State)
                && (isUnderWay == null || (n.State == NoticeState.Published || n.State == NoticeState.ObjectionOpen) == isUnderWay)
                && (contractorId == null || context.Set<Payment>().Any(p => p.Id == n.PaymentId && p.PayeeId == contractorId)))
            .Matching(input, text => n => n.Number.Contains(text) || n.SubProjectName.Contains(text) || n.PayeeName.Contains(text))
            .PageOfAsync(
                input, n => n, cancellationToken,
                ("number", n => n.Number), ("endsOn", n => n.EndsOn));

    /// <inheritdoc />
    public async Task<IReadOnlyList<PublicNotice>> GetNoticesOfAsync(Guid paymentId, CancellationToken cancellationToken) =>
        await context.Set<PublicNotice>().Where(n => n.PaymentId == paymentId).OrderByDescending(n => n.Id).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public Task<PublicNotice?> FindNoticeAsync(string number, CancellationToken cancellationToken) => context.Set<PublicNotice>().SingleOrDefaultAsync(n => n.Number == number, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<PublicNotice>> GetExpiredNoticesAsync(DateOnly day, int max, CancellationToken cancellationToken) =>
        await context.Set<PublicNotice>().Where(n => n.State == NoticeState.Published && n.EndsOn < day).OrderBy(n => n.EndsOn).ThenBy(n => n.Id).Take(max).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public Task<PagedResultDto<Objection>> GetObjectionsAsync(ObjectionListInput input, CancellationToken cancellationToken) =>
        context.Set<Objection>().AsNoTracking().Where(o => (input.State == null || o.State == input.State) && (input.PaymentId == null || o.PaymentId == input.PaymentId))
            .Matching(input, text => o => o.Number.Contains(text) || o.NoticeNumber.Contains(text))
            .PageOfAsync(
                input, o => o, cancellationToken,
                ("number", o => o.Number), ("raisedOn", o => o.RaisedOn));

    /// <inheritdoc />
    public async Task<IReadOnlyList<Objection>> GetOpenObjectionsAsync(Guid paymentId, CancellationToken cancellationToken) =>
        await context.Set<Objection>().Where(o => o.PaymentId == paymentId && o.State != ObjectionState.Decided).OrderBy(o => o.Id).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public Task<Objection?> FindObjectionAsync(string receiptHash, CancellationToken cancellationToken) =>
        context.Set<Objection>().AsNoTracking().SingleOrDefaultAsync(o => o.ReceiptHash == receiptHash, cancellationToken);

    /// <inheritdoc />
    public Task<PagedResultDto<ReallocationListItemDto>> GetReallocationsAsync(ReallocationListInput input, Guid? contractorId, CancellationToken cancellationToken) =>
        context.Set<Reallocation>().AsNoTracking().Where(r => (contractorId == null || r.ContractorId == contractorId) && (input.State == null || r.State == input.State))
            .Matching(input, text => r => r.Number.Contains(text) || r.Title.Contains(text))
            .PageOfAsync(
                input, r => new ReallocationListItemDto(r.Id, r.Number, r.Title, r.Amount, r.State, r.RequesterName, r.ProposedOn, r.DecidedOn), cancellationToken,
                ("number", r => r.Number), ("proposedOn", r => r.ProposedOn));

    /// <inheritdoc />
    public async Task<IReadOnlyList<ReallocationPast>> GetReallocationsThatCountAsync(Guid? except, CancellationToken cancellationToken) =>
    [
        .. (await context.Set<Reallocation>().AsNoTracking().Where(r => r.Id != except && r.State != ReallocationState.Rejected && r.State != ReallocationState.Withdrawn).OrderBy(r => r.Id).ToListAsync(cancellationToken))
            .Select(r => new ReallocationPast(r.Number, r.Moves)),
    ];

    /// <inheritdoc />
    public Task<PagedResultDto<FundReceipt>> GetReceiptsAsync(FundReceiptListInput input, CancellationToken cancellationToken) =>
        context.Set<FundReceipt>().AsNoTracking().Where(r => input.FundSourceCode == null || r.FundSourceCode == input.FundSourceCode)
            .Matching(input, text => r => r.Number.Contains(text) || r.Document.Contains(text))
            .PageOfAsync(
                input, r => r, cancellationToken,
                ("number", r => r.Number), ("receivedOn", r => r.ReceivedOn));

    /// <inheritdoc />
    public async Task<IReadOnlyList<ReceivedSum>> GetReceivedAsync(CancellationToken cancellationToken) =>
    [
        .. (await context.Set<FundReceipt>().AsNoTracking().Where(r => r.ReversedOn == null).Select(r => new { r.FundSourceCode, r.InstalmentCode, r.Amount }).ToListAsync(cancellationToken))
            .GroupBy(r => (r.FundSourceCode, r.InstalmentCode)).Select(g => new ReceivedSum(g.Key.FundSourceCode, g.Key.InstalmentCode, g.Sum(r => r.Amount))),
    ];

    /// <inheritdoc />
    public Task<PagedResultDto<FundAllocationListItemDto>> GetAllocationsAsync(FundAllocationListInput input, CancellationToken cancellationToken) =>
        context.Set<FundAllocation>().AsNoTracking().Where(a => input.State == null || a.State == input.State)
            .Matching(input, text => a => a.Number.Contains(text) || a.FundSourceCode.Contains(text))
            .PageOfAsync(
                input, a => new FundAllocationListItemDto(a.Id, a.Number, a.FundSourceCode, a.Amount, a.State, a.RequesterName, a.ProposedOn, a.DecidedOn), cancellationToken,
                ("number", a => a.Number), ("proposedOn", a => a.ProposedOn));

    /// <inheritdoc />
    public Task<PagedResultDto<InvoiceDto>> GetInvoicesAsync(InvoiceListInput input, Guid? contractorId, CancellationToken cancellationToken) =>
        context.Set<Invoice>().AsNoTracking().Where(i => (contractorId == null || i.ContractorId == contractorId) && (input.State == null || i.State == input.State) && (input.PaymentId == null || i.PaymentId == input.PaymentId))
            .Matching(input, text => i => i.InvoiceNumber.Contains(text) || i.InvoiceCode.Contains(text) || i.Seller.Contains(text) || i.PaymentNumber.Contains(text))
            .PageOfAsync(
                input, i => new InvoiceDto(
                    i.Id, i.Kind, i.InvoiceNumber, i.InvoiceCode, i.Amount, i.IssuedOn, i.Seller, i.PaymentId, i.PaymentNumber, i.AttachmentId, i.State, i.CopiesElsewhere, i.ClearedReason, i.ClearedBy, i.RegisteredBy), cancellationToken,
                ("invoiceNumber", i => i.InvoiceNumber), ("issuedOn", i => i.IssuedOn));

    /// <inheritdoc />
    public async Task<IReadOnlyList<Invoice>> GetInvoicesOfAsync(Guid paymentId, CancellationToken cancellationToken) =>
        await context.Set<Invoice>().Where(i => i.PaymentId == paymentId).OrderBy(i => i.Id).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public Task<string?> FindPaymentOfInvoiceAsync(string fingerprint, CancellationToken cancellationToken) =>
        context.Set<Invoice>().AsNoTracking().Where(i => i.Fingerprint == fingerprint && i.State != InvoiceState.Released).Select(i => (string?)i.PaymentNumber).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public Task<PagedResultDto<ViolationCaseListItemDto>> GetCasesAsync(ViolationCaseListInput input, CancellationToken cancellationToken) =>
        context.Set<ViolationCase>().AsNoTracking().Where(c => (input.State == null || c.State == input.State) && (input.Kind == null || c.Kind == input.Kind))
            .Matching(input, text => c => c.Number.Contains(text) || c.Title.Contains(text))
            .PageOfAsync(
                input, c => new ViolationCaseListItemDto(c.Id, c.Number, c.Kind, c.Title, c.State, c.ReportedOn, c.RecoverAmount, c.RecoveredAmount), cancellationToken,
                ("number", c => c.Number), ("reportedOn", c => c.ReportedOn));

    /// <inheritdoc />
    public Task<bool> HasOpenCaseOfAsync(Guid originId, CancellationToken cancellationToken) =>
        context.Set<ViolationCase>().AnyAsync(c => c.OriginId == originId && c.State != ViolationState.Closed && c.State != ViolationState.Dismissed, cancellationToken);

    /// <inheritdoc />
    public Task<PagedResultDto<FundInspectionListItemDto>> GetInspectionsAsync(FundInspectionListInput input, Guid? contractorId, CancellationToken cancellationToken) =>
        context.Set<FundInspection>().AsNoTracking().IgnoreAutoIncludes().Where(i => (input.State == null || i.State == input.State)
                && (contractorId == null || (i.State != FundInspectionState.Scheduled && i.State != FundInspectionState.InProgress && i.Findings.Any(f => f.ContractorId == contractorId))))
            .Matching(input, text => i => i.Number.Contains(text) || i.Title.Contains(text))
            .PageOfAsync(
                input, i => new FundInspectionListItemDto(
                    i.Id, i.Number, i.Kind, i.Title, i.Body, i.ScheduledOn, i.State, i.Findings.Count(f => contractorId == null || f.ContractorId == contractorId)), cancellationToken,
                ("number", i => i.Number), ("scheduledOn", i => i.ScheduledOn));

    /// <inheritdoc />
    public Task<PagedResultDto<SubsidyListItemDto>> GetSubsidiesAsync(SubsidyListInput input, Guid? contractorId, CancellationToken cancellationToken) =>
        context.Set<Subsidy>().AsNoTracking().Where(s => (contractorId == null || s.ContractorId == contractorId) && (input.State == null || s.State == input.State)
                && (input.Kind == null || s.Kind == input.Kind) && (input.Year == null || s.Year == input.Year))
            .Matching(input, text => s => s.Number.Contains(text) || s.PayeeName.Contains(text))
            .PageOfAsync(
                input, s => new SubsidyListItemDto(s.Id, s.Number, s.Kind, s.Year, s.PayeeKind, s.PayeeName, s.Amount, s.State, s.ClaimedOn, s.PaidOn), cancellationToken,
                ("number", s => s.Number), ("claimedOn", s => s.ClaimedOn));

    /// <inheritdoc />
    public async Task<IReadOnlyList<(string BudgetItemCode, int Year, decimal Amount)>> GetSubsidyYearsAsync(CancellationToken cancellationToken) =>
    [
        .. (await context.Set<Subsidy>().AsNoTracking().Where(s => s.State != SubsidyState.Rejected && s.State != SubsidyState.Withdrawn).Select(s => new { s.Year, s.Shares }).ToListAsync(cancellationToken))
            .SelectMany(s => s.Shares.Select(x => (x.BudgetItemCode, s.Year, x.Amount))).GroupBy(x => (x.BudgetItemCode, x.Year)).Select(g => (g.Key.BudgetItemCode, g.Key.Year, g.Sum(x => x.Amount))),
    ];

    /// <inheritdoc />
    public async Task<IReadOnlyList<PublicSubsidyTotalDto>> GetSubsidyTotalsAsync(CancellationToken cancellationToken) =>
    [
        .. (await context.Set<Subsidy>().AsNoTracking().Where(s => s.State == SubsidyState.Paid).Select(s => new { s.Kind, s.Year, s.Amount }).ToListAsync(cancellationToken))
            .GroupBy(s => (s.Kind, s.Year)).OrderByDescending(g => g.Key.Year).ThenBy(g => g.Key.Kind).Select(g => new PublicSubsidyTotalDto(g.Key.Kind, g.Key.Year, g.Count(), g.Sum(s => s.Amount))),
    ];

    /// <inheritdoc />
    public async Task<PagedResultDto<PublicPaymentDto>> GetPaidAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var paid = context.Set<Payment>().AsNoTracking().IgnoreAutoIncludes().Where(p => p.State == PaymentState.Paid);
        var most = Math.Clamp(take, 1, PagedAndSortedInput.MaxMaxResultCount);
        var page = await paid.OrderByDescending(p => p.PaidOn).ThenByDescending(p => p.Id).Skip(skip).Take(most)
            .Select(p => new PublicPaymentDto(p.Number, p.SubProjectName, p.PayeeName, p.Stage, p.PaidAmount!.Value, p.PaidOn!.Value, p.SubProjectId)).ToListAsync(cancellationToken);
        return new PagedResultDto<PublicPaymentDto>(await paid.CountBesidePageAsync(page.Count, skip, most, cancellationToken), page);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, decimal>> GetUnderApprovalAsync(CancellationToken cancellationToken) =>
        (await context.Set<PaymentLine>().AsNoTracking()
            .Where(l => context.Set<Payment>().Any(p => p.Id == l.PaymentId && (p.State == PaymentState.Requested || p.State == PaymentState.SiteVerified || p.State == PaymentState.OpinionGiven)))
            .GroupBy(l => l.BudgetItemCode).Select(g => new { Line = g.Key, Amount = g.Sum(l => l.OpinionAmount ?? l.Amount) }).ToListAsync(cancellationToken))
        .ToDictionary(l => l.Line, l => l.Amount, StringComparer.Ordinal);

    /// <inheritdoc />
    public async Task<IReadOnlyList<AccountBalance>> GetBalancesAsync(IReadOnlyCollection<string> lines, CancellationToken cancellationToken)
    {
        var all = context.Set<LedgerBalance>().AsNoTracking();
        var balances = await (lines.Count == 0 ? all.Where(b => b.BudgetItemCode == null) : all.Where(b => lines.Contains(b.BudgetItemCode!))).ToListAsync(cancellationToken);
        return [.. balances.Select(b => new AccountBalance(new LedgerAccount(b.Kind, b.FundSourceCode, b.BudgetItemCode, b.SubProjectId, b.PayeeId), b.Amount))];
    }
}
