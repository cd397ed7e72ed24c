using CountyCloud.Framework.Application;
using CountyCloud.Framework.Entities;

namespace CountyCloud.Funds;

/// <inheritdoc cref="IPublicNoticeAppService"/>
public sealed class PublicNoticeAppService(
    IRepository<PublicNotice> notices, IRepository<Payment> payments, IFundQueries queries, FundContext fund, NoticeDtos dtos, NoticeDesk desk) : IPublicNoticeAppService
{
    /// <inheritdoc />
    public async Task<PagedResultDto<NoticeListItemDto>> GetListAsync(NoticeListInput input, CancellationToken cancellationToken)
    {
        var page = await queries.GetNoticesAsync(input, null, await fund.ContractorAsync(cancellationToken), cancellationToken);
        var calendar = await fund.CalendarAsync(cancellationToken);
        return new PagedResultDto<NoticeListItemDto>(page.TotalCount, [.. page.Items.Select(n => dtos.Of(n, calendar))]);
    }

    /// <inheritdoc />
    public async Task<NoticeListItemDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var notice = await notices.GetAsync(id, cancellationToken);
        await fund.CheckMayVisitAsync(typeof(PublicNotice), id, (await payments.GetAsync(notice.PaymentId, cancellationToken)).PayeeId, cancellationToken);
        return dtos.Of(notice, await fund.CalendarAsync(cancellationToken));
    }

    /// <inheritdoc />
    public Task<int> ClearExpiredAsync(CancellationToken cancellationToken) => desk.ClearExpiredAsync(cancellationToken);
}
