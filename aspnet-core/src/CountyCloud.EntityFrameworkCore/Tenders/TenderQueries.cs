using CountyCloud.Administration.Contractors;
using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using CountyCloud.Governance;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Tenders;

/// <inheritdoc cref="ITenderQueries"/>
internal sealed class TenderQueries(CountyCloudDbContext context, CountyCloudDbContextBase platform) : ITenderQueries
{
    private static readonly TenderState[] Unpublished = [TenderState.Preparing, TenderState.UnderApproval, TenderState.Approved];

    /// <inheritdoc />
    public Task<PagedResultDto<TenderListItemDto>> GetListAsync(TenderListInput input, Guid? contractorId, CancellationToken cancellationToken) =>
        context.Set<Tender>().AsNoTracking()
            .Where(t => (input.State == null || t.State == input.State) && (contractorId == null || t.Bids.Any(b => b.Id == t.WinningBidId && b.ContractorId == contractorId)))
            .Matching(input, text => t => t.Number.Contains(text) || t.Title.Contains(text))
            .PageReadAsync(
                input, t => new TenderListItemDto(t.Id, t.Number, t.Title, t.Mode, t.State, t.Amount, t.NoticePublishedOn, t.Calendar.DeadlineOn, t.Winner?.BidderName, t.AwardAmount), cancellationToken,
                ("number", t => t.Number), ("title", t => t.Title), ("amount", t => (double)t.Amount), ("state", t => t.State), ("noticePublishedOn", t => t.NoticePublishedOn));

    /// <inheritdoc />
    public Task<PagedResultDto<ContractDto>> GetContractsAsync(ContractListInput input, Guid? contractorId, CancellationToken cancellationToken) =>
        context.Set<Contract>().AsNoTracking().Where(c => (input.State == null || c.State == input.State) && (contractorId == null || c.ContractorId == contractorId))
            .Matching(input, text => c => c.Number.Contains(text) || c.Title.Contains(text) || c.ContractorName.Contains(text))
            .PageReadAsync(
                input, ContractRegister.ToDto, cancellationToken,
                ("number", c => c.Number), ("title", c => c.Title), ("amount", c => (double)c.Amount), ("state", c => c.State), ("signedOn", c => c.SignedOn), ("endsOn", c => c.EndsOn));

    /// <inheritdoc />
    public Task<PagedResultDto<ContractAmendmentListItemDto>> GetAmendmentsAsync(ContractAmendmentListInput input, Guid? contractorId, CancellationToken cancellationToken) =>
        context.Set<ContractAmendment>().AsNoTracking()
            .Where(a => (contractorId == null || a.ContractorId == contractorId) && (input.ContractId == null || a.ContractId == input.ContractId) && (input.State == null || a.State == input.State)).Matching(input)
            .PageAsync(
                input, a => new ContractAmendmentListItemDto(a.Id, a.Number, a.Title, a.ContractId, a.ContractNumber, a.State, a.SignedOn, a.OldAmount, a.NewAmount, a.OldEndsOn, a.NewEndsOn, a.DecidedOn), cancellationToken,
                ("signedOn", a => a.SignedOn), ("decidedOn", a => a.DecidedOn));

    /// <inheritdoc />
    public async Task<IReadOnlyList<ContractAmendment>> GetAmendmentsOfAsync(Guid contractId, CancellationToken cancellationToken) =>
        await context.Set<ContractAmendment>().AsNoTracking().Where(a => a.ContractId == contractId).OrderByDescending(a => a.Id).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ContractAmendment>> GetApprovedAmendmentsAsync(CancellationToken cancellationToken) =>
        await context.Set<ContractAmendment>().AsNoTracking().Where(a => a.State == AmendmentState.Approved).OrderBy(a => a.DecidedOn).ThenBy(a => a.Id).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Tender>> GetPublishedAsync(int max, CancellationToken cancellationToken) =>
        await context.Set<Tender>().AsNoTracking().Where(t => !Unpublished.Contains(t.State)).OrderByDescending(t => t.Id).Take(max).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Contract>> GetContractsAsync(int max, CancellationToken cancellationToken) =>
        await context.Set<Contract>().AsNoTracking().OrderByDescending(c => c.Id).Take(max).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Contract>> GetRunningAsync(CancellationToken cancellationToken) =>
        await context.Set<Contract>().AsNoTracking().Where(c => c.State == ContractState.Running).OrderBy(c => c.SignedOn).ThenBy(c => c.Number).Take(PagedAndSortedInput.MaxMaxResultCount).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Contract>> GetEndingAsync(DateOnly upTo, CancellationToken cancellationToken) =>
        await context.Set<Contract>().AsNoTracking().Where(c => c.State == ContractState.Running && c.EndsOn <= upTo).OrderBy(c => c.EndsOn).ThenBy(c => c.Id).Take(100).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<Guid?> FindUnknownSubProjectAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var known = ids.Count == 0 ? [] : await context.Set<SubProject>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancellationToken);
        return ids.Except(known).Select(id => (Guid?)id).FirstOrDefault();
    }

    /// <inheritdoc />
    public async Task<Guid?> FindContractorAsync(string creditCode, CancellationToken cancellationToken) =>
        await platform.Set<Engagement>().Join(platform.Set<Contractor>().Where(c => c.Code == creditCode), e => e.ContractorId, c => c.Id, (_, c) => (Guid?)c.Id).FirstOrDefaultAsync(cancellationToken);
}
