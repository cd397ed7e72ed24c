using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Errors;
using CountyCloud.Permissions;

namespace CountyCloud.Funds;

/// <inheritdoc cref="IReallocationAppService"/>
public sealed class ReallocationAppService(
    IRepository<Reallocation> reallocations, IFundQueries queries, FundContext fund, ApprovalDesk approvals, IApprovalAppService approvalService, Attachments attachments, IUnitOfWork unitOfWork)
    : IReallocationAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<ReallocationListItemDto>> GetListAsync(ReallocationListInput input, CancellationToken cancellationToken) =>
        await queries.GetReallocationsAsync(input, await fund.ContractorAsync(cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<ReallocationDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await VisitAsync(id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public Task<ReallocationDto> CreateAsync(ReallocationInput input, CancellationToken cancellationToken) => RunAsync(input, async () =>
    {
        var reallocation = Reallocation.Propose(
            fund.Ids.Create(), await fund.NumberAsync("REA", cancellationToken), await ProposalAsync(input, 0, cancellationToken),
            await queries.GetReallocationsThatCountAsync(null, cancellationToken), await fund.RulesAsync(cancellationToken));
        reallocations.Add(reallocation);
        return reallocation;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<ReallocationDto> UpdateAsync(Guid id, ReallocationInput input, CancellationToken cancellationToken) => RunAsync(input, async () =>
    {
        var reallocation = await VisitAsync(id, cancellationToken);
        var papers = (await attachments.GetListAsync(new AttachmentListInput { DocumentType = DocumentType.Reallocation, DocumentId = id }, cancellationToken)).Items.Count;
        reallocation.Change(await ProposalAsync(input, papers, cancellationToken), await queries.GetReallocationsThatCountAsync(id, cancellationToken), await fund.RulesAsync(cancellationToken));
        return reallocation;
    }, cancellationToken);

    private async Task<ReallocationDto> RunAsync(ReallocationInput input, Func<Task<Reallocation>> work, CancellationToken cancellationToken)
    {
        ReallocationDto? result = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var r = await work();
            await attachments.AttachAsync(DocumentType.Reallocation, r.Id, input.AttachmentIds, null, cancellationToken);
            await approvals.SubmitAsync(new ApprovalSubject(DocumentType.Reallocation, r.Id, r.Number, r.Title, null, r.Amount, r.ContractorId), cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
            result = await ToDtoAsync(r, cancellationToken);
        }, cancellationToken);
        return result!;
    }

    private async Task<ReallocationProposal> ProposalAsync(ReallocationInput input, int papers, CancellationToken cancellationToken)
    {
        var nodes = BudgetTree.Build(await fund.Configuration.GetAsync<BudgetItemValues>(cancellationToken), null);
        var systems = nodes.Roots.SelectMany(root => root.Flatten().Where(n => n.Children.Count == 0).Select(n => (n.Values.Code, System: root.Values.Code))).ToDictionary(x => x.Code, x => x.System, StringComparer.Ordinal);
        string SystemOf(string code) => systems.GetValueOrDefault(code) ?? throw new BusinessException("Funds:LineUnknown", 400).WithData("line", code);
        var moves = input.Moves.Select(m => new ReallocationMove(m.FromCode, SystemOf(m.FromCode), m.ToCode, SystemOf(m.ToCode), m.Amount)).ToList();

        // Told before it goes through an approval, not at its end only; the ledger has the last word.
        var balances = await queries.GetBalancesAsync([.. moves.Select(m => m.FromCode)], cancellationToken);
        foreach (var line in moves.GroupBy(m => m.FromCode, StringComparer.Ordinal))
        {
            var free = balances.Where(b => b.Account.Kind == LedgerAccountKind.BudgetAvailable && b.Account.BudgetItemCode == line.Key).Sum(b => b.Amount);
            if (line.Sum(m => m.Amount) > free && !new ReallocationIsNotTooLargeRule(moves.Sum(m => m.Amount), 0, (await fund.RulesAsync(cancellationToken)).HardMax).IsBroken)
            {
                throw new BusinessException("Funds:LineHasTooLittle").WithData("line", line.Key).WithData("amount", line.Sum(m => m.Amount)).WithData("missing", line.Sum(m => m.Amount) - free);
            }
        }

        return new ReallocationProposal(
            input.Title.Trim(), input.Reason.Trim(), moves, papers + input.AttachmentIds.Count, await fund.ContractorAsync(cancellationToken), fund.UserName, fund.Today);
    }

    private async Task<Reallocation> VisitAsync(Guid id, CancellationToken cancellationToken)
    {
        var reallocation = await reallocations.GetAsync(id, cancellationToken);
        await fund.CheckMayVisitAsync(typeof(Reallocation), id, reallocation.ContractorId, cancellationToken);
        return reallocation;
    }

    private async Task<ReallocationDto> ToDtoAsync(Reallocation r, CancellationToken cancellationToken) => new(
        new ReallocationListItemDto(r.Id, r.Number, r.Title, r.Amount, r.State, r.RequesterName, r.ProposedOn, r.DecidedOn), r.ConcurrencyStamp, r.Reason, r.Moves, r.Opinion,
        (await approvalService.GetOfDocumentAsync(new ApprovalDocumentInput { DocumentType = DocumentType.Reallocation, DocumentId = r.Id }, cancellationToken)).Items,
        (await attachments.GetListAsync(new AttachmentListInput { DocumentType = DocumentType.Reallocation, DocumentId = r.Id }, cancellationToken)).Items,
        r.State == ReallocationState.Returned && (await fund.MayAsync(CountyCloudPermissions.ProjectsSubmit, cancellationToken) || await fund.MayAsync(CountyCloudPermissions.ProjectsManage, cancellationToken)) ? ["update"] : []);
}
