using CountyCloud.Framework.Application;

namespace CountyCloud.Funds;

/// <inheritdoc cref="IPublicFundQueries"/>
public sealed class PublicFundQueries(IFundQueries queries, FundContext fund, NoticeDtos dtos, FundExecutionReader execution) : IPublicFundQueries
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<PublicNoticeDto>> GetNoticesAsync(CancellationToken cancellationToken)
    {
        var calendar = await fund.CalendarAsync(cancellationToken);
        return [.. (await queries.GetNoticesAsync(new NoticeListInput { MaxResultCount = 200, Sorting = "endsOn asc" }, true, null, cancellationToken)).Items.Select(n => dtos.PublicOf(n, calendar))];
    }

    /// <inheritdoc />
    public async Task<PublicNoticeDto?> FindNoticeAsync(string number, CancellationToken cancellationToken) =>
        await queries.FindNoticeAsync(number, cancellationToken) is { } notice ? dtos.PublicOf(notice, await fund.CalendarAsync(cancellationToken)) : null;

    /// <inheritdoc />
    public async Task<PagedResultDto<PublicNoticeDto>> GetPastNoticesAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var calendar = await fund.CalendarAsync(cancellationToken);
        var page = await queries.GetNoticesAsync(new NoticeListInput { SkipCount = skip, MaxResultCount = take }, false, null, cancellationToken);
        return new PagedResultDto<PublicNoticeDto>(page.TotalCount, [.. page.Items.Select(n => dtos.PublicOf(n, calendar))]);
    }

    /// <inheritdoc />
    public Task<PagedResultDto<PublicPaymentDto>> GetPaymentsAsync(int skip, int take, CancellationToken cancellationToken) => queries.GetPaidAsync(skip, take, cancellationToken);

    /// <inheritdoc />
    public Task<FundExecutionDto> GetExecutionAsync(CancellationToken cancellationToken) => execution.ReadAsync(null, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<PublicSubsidyTotalDto>> GetSubsidyTotalsAsync(CancellationToken cancellationToken) => queries.GetSubsidyTotalsAsync(cancellationToken);
}
