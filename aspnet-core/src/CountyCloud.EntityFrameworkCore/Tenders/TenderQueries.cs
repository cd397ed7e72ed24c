using CountyCloud.Administration.Contractors;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Tenders;

/// <inheritdoc cref="ITenderQueries"/>
internal sealed class TenderQueries(CountyCloudDbContext context) : ITenderQueries
{
    private static readonly TenderState[] Unpublished = [TenderState.Preparing, TenderState.UnderApproval, TenderState.Approved];

    /// <inheritdoc />
    public async Task<PagedResultDto<TenderListItemDto>> GetListAsync(TenderListInput input, Guid? contractorId, CancellationToken cancellationToken)
    {
        var tenders = context.Set<Tender>().AsNoTracking().Where(t => (input.State == null || t.State == input.State)
            && (contractorId == null || t.Bids.Any(b => b.Id == t.WinningBidId && b.ContractorId == contractorId)));
        if (!string.IsNullOrWhiteSpace(input.Filter))
        {
            var text = input.Filter.Trim();
            tenders = tenders.Where(t => t.Number.Contains(text) || t.Title.Contains(text));
        }

        var total = await tenders.CountAsync(cancellationToken);
        var sorted = (input.Sorting ?? string.Empty).ToLowerInvariant() switch
        {
            "number" or "number asc" => tenders.OrderBy(t => t.Number),
            "title" or "title asc" => tenders.OrderBy(t => t.Title).ThenBy(t => t.Id),
            "title desc" => tenders.OrderByDescending(t => t.Title).ThenBy(t => t.Id),
            "amount" or "amount asc" => tenders.OrderBy(t => (double)t.Amount).ThenBy(t => t.Id),
            "amount desc" => tenders.OrderByDescending(t => (double)t.Amount).ThenBy(t => t.Id),
            "state" or "state asc" => tenders.OrderBy(t => t.State).ThenBy(t => t.Id),
            "state desc" => tenders.OrderByDescending(t => t.State).ThenBy(t => t.Id),
            "noticepublishedon" or "noticepublishedon asc" => tenders.OrderBy(t => t.NoticePublishedOn).ThenBy(t => t.Id),
            "noticepublishedon desc" => tenders.OrderByDescending(t => t.NoticePublishedOn).ThenBy(t => t.Id),
            _ => tenders.OrderByDescending(t => t.Id),
        };
        var page = await sorted.Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return new PagedResultDto<TenderListItemDto>(total, [.. page.Select(t => new TenderListItemDto(
            t.Id, t.Number, t.Title, t.Mode, t.State, t.Amount, t.NoticePublishedOn, t.Calendar.DeadlineOn, t.Winner?.BidderName, t.AwardAmount))]);
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<ContractDto>> GetContractsAsync(ContractListInput input, Guid? contractorId, CancellationToken cancellationToken)
    {
        var contracts = context.Set<Contract>().AsNoTracking().Where(c => (input.State == null || c.State == input.State) && (contractorId == null || c.ContractorId == contractorId));
        if (!string.IsNullOrWhiteSpace(input.Filter))
        {
            var text = input.Filter.Trim();
            contracts = contracts.Where(c => c.Number.Contains(text) || c.Title.Contains(text) || c.ContractorName.Contains(text));
        }

        var total = await contracts.CountAsync(cancellationToken);
        var sorted = (input.Sorting ?? string.Empty).ToLowerInvariant() switch
        {
            "number" or "number asc" => contracts.OrderBy(c => c.Number),
            "title" or "title asc" => contracts.OrderBy(c => c.Title).ThenBy(c => c.Id),
            "title desc" => contracts.OrderByDescending(c => c.Title).ThenBy(c => c.Id),
            "amount" or "amount asc" => contracts.OrderBy(c => (double)c.Amount).ThenBy(c => c.Id),
            "amount desc" => contracts.OrderByDescending(c => (double)c.Amount).ThenBy(c => c.Id),
            "signedon" or "signedon asc" => contracts.OrderBy(c => c.SignedOn).ThenBy(c => c.Id),
            "signedon desc" => contracts.OrderByDescending(c => c.SignedOn).ThenBy(c => c.Id),
            "endson" or "endson asc" => contracts.OrderBy(c => c.EndsOn).ThenBy(c => c.Id),
            "endson desc" => contracts.OrderByDescending(c => c.EndsOn).ThenBy(c => c.Id),
            _ => contracts.OrderByDescending(c => c.Id),
        };
        var page = await sorted.Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return new PagedResultDto<ContractDto>(total, [.. page.Select(ContractRegister.ToDto)]);
    }

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
    public async Task<Guid?> FindContractorAsync(string creditCode, CancellationToken cancellationToken) =>
        await context.Set<Engagement>().Join(context.Set<Contractor>().Where(c => c.Code == creditCode), e => e.ContractorId, c => c.Id, (_, c) => (Guid?)c.Id).FirstOrDefaultAsync(cancellationToken);
}
