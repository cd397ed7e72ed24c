using System.Security.Cryptography;
using System.Text;
using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Governance;
using CountyCloud.Permissions;
using CountyCloud.Tasks;

namespace CountyCloud.Funds;

/// <inheritdoc cref="ISubsidyAppService"/>
public sealed class SubsidyAppService(
    IRepository<Subsidy> subsidies, IFundQueries queries, FundContext fund, FundsPoster poster, ApprovalDesk approvals, IApprovalAppService approvalService, TaskDesk tasks, Attachments attachments,
    IUnitOfWork unitOfWork) : ISubsidyAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<SubsidyListItemDto>> GetListAsync(SubsidyListInput input, CancellationToken cancellationToken) =>
        await queries.GetSubsidiesAsync(input, await fund.ContractorAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<SubsidyDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await VisitAsync(id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<SubsidyDto> CreateAsync(ClaimSubsidyInput input, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        var sources = (await fund.Configuration.GetAsync<FundSourceValues>(cancellationToken)).ToDictionary(s => s.Code, s => s.Kind, StringComparer.Ordinal);
        var shares = input.Shares.Select(s => new SubsidyShare(
            s.BudgetItemCode, s.FundSourceCode, sources.TryGetValue(s.FundSourceCode, out var kind) ? kind : throw new BusinessException("Funds:SourceUnknown", 400).WithData("source", s.FundSourceCode), s.Amount)).ToList();
        var contractor = await fund.ContractorAsync(cancellationToken);
        var rules = await fund.RulesAsync(cancellationToken);
        if (contractor is { } own)
        {
            var standing = await fund.StandingAsync(own, null, cancellationToken);
            if (new PayeeIsNotBarredRule(standing, rules.Bar) is { IsBroken: true } bar)
            {
                throw bar.ToException();
            }
        }

        var claim = new SubsidyClaim
        {
            Kind = input.Kind, Year = input.Year, PayeeKind = input.PayeeKind, PayeeName = input.PayeeName.Trim(), ContractorId = contractor, Basis = input.Basis.Trim(), Pieces = input.Pieces,
            Loan = input is { LoanPrincipal: { } principal, LoanFrom: { } from, LoanUntil: { } until } ? new InterestLoan(principal, from, until, input.IsLoanUnsecured) : null, Shares = shares,
            By = fund.UserName, Day = fund.Today,
        };
        var number = await fund.NumberAsync("SUB", cancellationToken);
        var subsidy = Subsidy.Claim(fund.Ids.Create(), number, contractor ?? PayeeOf(claim), claim, await LimitsAsync(claim, cancellationToken), rules);
        subsidies.Add(subsidy);
        await attachments.AttachAsync(DocumentType.Subsidy, subsidy.Id, input.AttachmentIds, null, cancellationToken);
        return subsidy;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<SubsidyDto> CheckAsync(Guid id, ReasonInput input, CancellationToken cancellationToken) => ChangeAsync(id, async s =>
    {
        s.Check(input.Reason.Trim());
        await approvals.SubmitAsync(new ApprovalSubject(DocumentType.Subsidy, s.Id, s.Number, s.IsPersonal ? s.Number : s.PayeeName, null, s.Amount, s.ContractorId), cancellationToken);
    }, cancellationToken);

    /// <inheritdoc />
    public Task<SubsidyDto> WithdrawAsync(Guid id, ReasonInput input, CancellationToken cancellationToken) => ChangeAsync(id, s =>
    {
        s.Withdraw(input.Reason.Trim(), fund.Today);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<SubsidyDto> PayAsync(Guid id, PaySubsidyInput input, CancellationToken cancellationToken) => ChangeAsync(id, async s =>
    {
        fund.CheckNotInFuture(input.Day);
        s.Pay(input.VoucherNumber.Trim(), input.Day, await fund.StandingAsync(s.PayeeId, null, cancellationToken), await fund.RulesAsync(cancellationToken));
        await tasks.CloseAsync(DocumentType.Subsidy, id, WorkTaskState.Done, null, cancellationToken);
        await poster.PostAsync(s, LedgerTransactionKind.Payment, input.Day, cancellationToken);
    }, cancellationToken);

    // The same payee has the same id every year; nothing of the name can be read from it.
    private static Guid PayeeOf(SubsidyClaim claim) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"subsidy-payee|{claim.PayeeKind}|{claim.PayeeName}"))[..16]);

    private async Task<IReadOnlyList<YearlyLimit>> LimitsAsync(SubsidyClaim claim, CancellationToken cancellationToken)
    {
        var nodes = BudgetTree.Build(await fund.Configuration.GetAsync<BudgetItemValues>(cancellationToken), null).Flatten().ToDictionary(n => n.Values.Code, StringComparer.Ordinal);
        var claimed = await queries.GetSubsidyYearsAsync(cancellationToken);
        var limits = new List<YearlyLimit>();
        foreach (var line in claim.Shares.Select(s => s.BudgetItemCode).Distinct(StringComparer.Ordinal))
        {
            var node = nodes.GetValueOrDefault(line) is { Children.Count: 0 } leaf ? leaf : throw new BusinessException("Funds:LineUnknown", 400).WithData("line", line);
            if (node.YearlyAmount is { } yearly)
            {
                var ofLine = claimed.Where(c => c.BudgetItemCode == line).ToList();
                limits.Add(new YearlyLimit(
                    line, claim.Year, yearly, ofLine.Where(c => c.Year == claim.Year).Sum(c => c.Amount), node.Values.Years!.Value, ofLine.Where(c => c.Year != claim.Year).Select(c => c.Year).Distinct().Count(), node.Values.Source));
            }
        }

        return limits;
    }

    private async Task<Subsidy> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        var subsidy = await subsidies.GetAsync(id, cancellationToken);
        await fund.CheckMayVisitAsync(typeof(Subsidy), id, subsidy.ContractorId, cancellationToken);
        return subsidy;
    }

    private Task<SubsidyDto> ChangeAsync(Guid id, Func<Subsidy, Task> change, CancellationToken cancellationToken) => RunAsync(async () =>
    {
        var subsidy = await VisitAsync(id, cancellationToken);
        await change(subsidy);
        return subsidy;
    }, cancellationToken);

    private async Task<SubsidyDto> RunAsync(Func<Task<Subsidy>> work, CancellationToken cancellationToken)
    {
        SubsidyDto? result = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var subsidy = await work();
            await unitOfWork.SaveAsync(cancellationToken);
            result = await ToDtoAsync(subsidy, cancellationToken);
        }, cancellationToken);
        return result!;
    }

    private async Task<SubsidyDto> ToDtoAsync(Subsidy s, CancellationToken cancellationToken)
    {
        var manages = await fund.MayAsync(CountyCloudPermissions.ProjectsManage, cancellationToken);
        string[] allowed =
        [
            .. manages && s.State == SubsidyState.Claimed ? new[] { "check" } : [],
            .. s.State == SubsidyState.Claimed && (manages || await fund.MayAsync(CountyCloudPermissions.ProjectsSubmit, cancellationToken)) ? new[] { "withdraw" } : [],
            .. s.State == SubsidyState.Approved && await fund.MayAsync(CountyCloudPermissions.FundsPay, cancellationToken) ? new[] { "pay" } : [],
        ];
        return new SubsidyDto(
            new SubsidyListItemDto(s.Id, s.Number, s.Kind, s.Year, s.PayeeKind, s.PayeeName, s.Amount, s.State, s.ClaimedOn, s.PaidOn), s.Basis, s.Pieces, s.Loan, s.Shares, s.ClaimedBy, s.CheckText, s.DecidedOn, s.Opinion,
            s.VoucherNumber, (await approvalService.GetOfDocumentAsync(new ApprovalDocumentInput { DocumentType = DocumentType.Subsidy, DocumentId = s.Id }, cancellationToken)).Items,
            (await attachments.GetListAsync(new AttachmentListInput { DocumentType = DocumentType.Subsidy, DocumentId = s.Id }, cancellationToken)).Items, allowed)
        {
            Interest = s.Loan is { } loan ? InterestOf(loan, DisbursementRules.From(await fund.Configuration.GetAsync<ProgrammeRuleValues>(cancellationToken), s.ClaimedOn)) : null,
        };
    }

    // By the rules of the day of the claim: a later rate changes nothing of what was reckoned then.
    private static InterestDto InterestOf(InterestLoan loan, DisbursementRules rules) => new(
        loan.Principal, loan.From, loan.Until, loan.Days, loan.IsUnsecured, rules.InterestBaseRate?.Value, rules.InterestYearDays?.Value ?? InterestIsSubsidisedAtTheBaseRateRule.BankYear,
        rules.InterestShare?.Value ?? InterestIsSubsidisedAtTheBaseRateRule.WholeInterest, rules.InterestShare?.Source ?? rules.InterestBaseRate?.Source);
}
