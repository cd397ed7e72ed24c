using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;
using CountyCloud.Permissions;

namespace CountyCloud.Funds;

/// <inheritdoc cref="IFundAllocationAppService"/>
public sealed class FundAllocationAppService(
    IRepository<FundAllocation> allocations, IFundQueries queries, FundExecutionReader execution, FundContext fund, ApprovalDesk approvals, IApprovalAppService approvalService, Attachments attachments,
    IUnitOfWork unitOfWork) : IFundAllocationAppService
{
    /// <inheritdoc />
    public Task<PagedResultDto<FundAllocationListItemDto>> GetListAsync(FundAllocationListInput input, CancellationToken cancellationToken) => queries.GetAllocationsAsync(input, cancellationToken);

    /// <inheritdoc />
    public async Task<FundAllocationDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ToDtoAsync(await allocations.GetAsync(id, cancellationToken), cancellationToken);

    /// <inheritdoc />
    public async Task<ListResultDto<LineAmount>> GetProposalAsync(AllocationProposalInput input, CancellationToken cancellationToken)
    {
        var left = (await queries.GetBalancesAsync([], cancellationToken)).Where(b => b.Account.Kind == LedgerAccountKind.Unallocated && b.Account.FundSourceCode == input.FundSourceCode).Sum(b => b.Amount);
        var lines = new List<LineAmount>();
        var items = (await execution.ReadAsync(asOf: null, cancellationToken)).Lines;
        for (var i = 0; i < items.Count && left > 0; i++)
        {
            // The last of a branch: nothing stands below it.
            if (i + 1 == items.Count || items[i + 1].Level <= items[i].Level)
            {
                var room = Math.Min(left, items[i].Amounts.Planned + items[i].Amounts.Reallocated - items[i].Amounts.Allocated);
                if (room > 0)
                {
                    lines.Add(new LineAmount(items[i].Code, room));
                    left -= room;
                }
            }
        }

        return new ListResultDto<LineAmount>(lines);
    }

    /// <inheritdoc />
    public Task<FundAllocationDto> CreateAsync(FundAllocationInput input, CancellationToken cancellationToken) => RunAsync(input, async () =>
    {
        var allocation = FundAllocation.Propose(fund.Ids.Create(), await fund.NumberAsync("ALL", cancellationToken), input.FundSourceCode, input.Reason.Trim(), ToLines(input), fund.UserName, fund.Today);
        allocations.Add(allocation);
        return allocation;
    }, cancellationToken);

    /// <inheritdoc />
    public Task<FundAllocationDto> UpdateAsync(Guid id, FundAllocationInput input, CancellationToken cancellationToken) => RunAsync(input, async () =>
    {
        var allocation = await allocations.GetAsync(id, cancellationToken);
        allocation.Change(input.Reason.Trim(), ToLines(input), fund.UserName, fund.Today);
        return allocation;
    }, cancellationToken);

    private static List<LineAmount> ToLines(FundAllocationInput input) => [.. input.Lines.Select(l => new LineAmount(l.BudgetItemCode, l.Amount))];

    private async Task<FundAllocationDto> RunAsync(FundAllocationInput input, Func<Task<FundAllocation>> work, CancellationToken cancellationToken)
    {
        FundAllocationDto? result = null;
        await unitOfWork.RunAsync(suppressRowAudit: false, async () =>
        {
            var a = await work();
            await attachments.AttachAsync(DocumentType.FundAllocation, a.Id, input.AttachmentIds, null, cancellationToken);
            await approvals.SubmitAsync(new ApprovalSubject(DocumentType.FundAllocation, a.Id, a.Number, $"{a.FundSourceCode} {a.Reason}", null, a.Amount), cancellationToken);
            await unitOfWork.SaveAsync(cancellationToken);
            result = await ToDtoAsync(a, cancellationToken);
        }, cancellationToken);
        return result!;
    }

    private async Task<FundAllocationDto> ToDtoAsync(FundAllocation a, CancellationToken cancellationToken) => new(
        new FundAllocationListItemDto(a.Id, a.Number, a.FundSourceCode, a.Amount, a.State, a.RequesterName, a.ProposedOn, a.DecidedOn), a.Reason, a.Lines, a.Opinion,
        (await approvalService.GetOfDocumentAsync(new ApprovalDocumentInput { DocumentType = DocumentType.FundAllocation, DocumentId = a.Id }, cancellationToken)).Items,
        a.State == FundDocumentState.Returned && (await fund.MayAsync(CountyCloudPermissions.ProjectsManage, cancellationToken) || await fund.MayAsync(CountyCloudPermissions.FundsPay, cancellationToken)) ? ["update"] : []);
}
