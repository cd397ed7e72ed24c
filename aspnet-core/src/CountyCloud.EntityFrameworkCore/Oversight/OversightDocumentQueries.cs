using CountyCloud.Counties;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using CountyCloud.Oversight.Disclosure;
using CountyCloud.Framework.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Oversight;

/// <inheritdoc cref="IOversightDocumentQueries"/>
internal sealed class OversightDocumentQueries(CountyCloudDbContext context) : IOversightDocumentQueries, IDisclosureQueries
{
    /// <inheritdoc />
    public Task<PagedResultDto<DisclosureListItemDto>> GetDisclosureAsync(DisclosureListInput input, CancellationToken cancellationToken) =>
        context.Set<DisclosureItem>().AsNoTracking().Where(i => (input.Kind == null || i.Kind == input.Kind) && (input.State == null || i.State == input.State) && (input.SubjectId == null || i.SubjectId == input.SubjectId)).Matching(input)
            .PageAsync(
                input, i => new DisclosureListItemDto(i.Id, i.Number, i.Title, i.Kind, i.State, i.PublishedOn, i.NoticeEndsOn, i.CreatorName, i.CreationTime), cancellationToken,
                ("kind", i => i.Kind), ("publishedOn", i => i.PublishedOn));

    /// <inheritdoc />
    public Task<Guid?> FindPublishedAboutAsync(DisclosureKind kind, Guid subjectId, CancellationToken cancellationToken) =>
        context.Set<DisclosureItem>().Where(i => i.Kind == kind && i.SubjectId == subjectId && i.State == DisclosureState.Published).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public Task<PagedResultDto<ComplaintListItemDto>> GetComplaintsAsync(ComplaintListInput input, bool all, IReadOnlyCollection<string> roles, Guid? contractorId, DateOnly today, CancellationToken cancellationToken) =>
        context.Set<Complaint>().AsNoTracking().IgnoreAutoIncludes()
            .Where(c => all || (contractorId == null ? c.AssignedRole != null && roles.Contains(c.AssignedRole) : c.AssignedContractorId == contractorId))
            .Where(c => (input.Kind == null || c.Kind == input.Kind) && (input.State == null || c.State == input.State)).Matching(input)
            .PageAsync(
                input,
                c => new ComplaintListItemDto(
                    c.Id, c.Number, c.Title, c.Kind, c.State, c.ReceivedOn, c.DueOn, c.DueOn < today && c.State != ComplaintState.Answered && c.State != ComplaintState.Confirmed && c.State != ComplaintState.Closed, c.AssignedRole,
                    c.AssignedContractorId, c.AnsweredOn),
                cancellationToken, ("receivedOn", c => c.ReceivedOn), ("dueOn", c => c.DueOn));

    /// <inheritdoc />
    public Task<Guid?> FindComplaintAsync(string receiptHash, CancellationToken cancellationToken) =>
        context.Set<Complaint>().Where(c => c.ReceiptHash == receiptHash).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<ComplaintSummaryDto> GetComplaintSummaryAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var rows = context.Set<Complaint>().AsNoTracking().IgnoreAutoIncludes();
        var counts = await rows.GroupBy(c => new { c.Kind, c.State }).Select(g => new { g.Key.Kind, g.Key.State, Count = g.Count() }).ToListAsync(cancellationToken);
        var overdue = await rows.CountAsync(c => c.DueOn < today && c.State != ComplaintState.Answered && c.State != ComplaintState.Confirmed && c.State != ComplaintState.Closed, cancellationToken);
        return new ComplaintSummaryDto(counts.Sum(c => c.Count), overdue, [.. counts.OrderBy(c => c.Kind).ThenBy(c => c.State).Select(c => new ComplaintCountDto(c.Kind, c.State, c.Count))]);
    }

    /// <inheritdoc />
    public async Task<PagedResultDto<PublishedItemDto>> GetPublishedAsync(PublishedListInput input, CancellationToken cancellationToken)
    {
        var rows = Published().Where(i => (input.Kind == null || i.Kind == input.Kind) && (input.UnderNoticeOn == null || i.NoticeEndsOn >= input.UnderNoticeOn)).Matching(input);
        var page = await rows.OrderByDescending(i => i.PublishedOn).ThenByDescending(i => i.Id).Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return new PagedResultDto<PublishedItemDto>(await rows.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), [.. page.Select(ToDto)]);
    }

    /// <inheritdoc />
    public async Task<PublishedItemDto?> FindPublishedAsync(Guid id, CancellationToken cancellationToken) =>
        await Published().FirstOrDefaultAsync(i => i.Id == id, cancellationToken) is { } item ? ToDto(item) : null;

    private IQueryable<DisclosureItem> Published() => context.Set<DisclosureItem>().AsNoTracking().Where(i => i.State == DisclosureState.Published);

    private static PublishedItemDto ToDto(DisclosureItem i) => new(i.Id, i.Number, i.Kind, i.Headline, i.Text, i.SubjectType, i.SubjectId, i.PublishedOn!.Value, i.NoticeEndsOn, i.Channels);
}
