using CountyCloud.Documents;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Approvals;

/// <inheritdoc cref="IApprovalQueries"/>
internal sealed class ApprovalQueries(CountyCloudDbContext context) : IApprovalQueries
{
    /// <inheritdoc />
    public async Task<PagedResultDto<ApprovalListItemDto>> GetListAsync(ApprovalListInput input, IReadOnlyCollection<string>? roles, Guid? contractorId, CancellationToken cancellationToken)
    {
        var approvals = context.Set<Approval>().AsNoTracking().IgnoreAutoIncludes()
            .Where(a => (contractorId == null || a.ContractorId == contractorId) && (input.State == null || a.State == input.State) && (input.DocumentType == null || a.DocumentType == input.DocumentType));
        if (!string.IsNullOrWhiteSpace(input.Filter))
        {
            var text = input.Filter.Trim();
            approvals = approvals.Where(a => a.DocumentNumber.Contains(text) || a.Title.Contains(text) || a.RequesterName.Contains(text));
        }

        if (roles is not null)
        {
            approvals = approvals.Where(a => a.State == ApprovalState.Pending);
        }

        var rows = approvals.Select(a => new
        {
            a.Id, a.DocumentType, a.DocumentId, a.DocumentNumber, a.Title, a.Amount, a.State, a.RequesterName, a.CreationTime, a.EndTime,
            Step = a.Steps.Where(s => a.State == ApprovalState.Pending && s.Order == a.CurrentStep).Select(s => new { s.Name, s.Roles, s.DueOn }).FirstOrDefault(),
        }).OrderByDescending(a => a.Id);
        if (roles is null)
        {
            var total = await approvals.CountAsync(cancellationToken);
            var page = await rows.Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
            return new PagedResultDto<ApprovalListItemDto>(total, [.. page.Select(a => new ApprovalListItemDto(
                a.Id, a.DocumentType, a.DocumentId, a.DocumentNumber, a.Title, a.Amount, a.State, a.Step?.Name, a.Step?.Roles, a.Step?.DueOn, a.RequesterName, a.CreationTime, a.EndTime))]);
        }

        // What waits at one time is little, and a step names its roles in a list: it is matched here.
        var waiting = (await rows.Take(PagedAndSortedInput.MaxMaxResultCount).ToListAsync(cancellationToken))
            .Where(a => a.Step is { } step && step.Roles.Split(';').Any(roles.Contains)).ToList();
        return new PagedResultDto<ApprovalListItemDto>(waiting.Count, [.. waiting.Skip(input.SkipCount).Take(input.MaxResultCount).Select(a => new ApprovalListItemDto(
            a.Id, a.DocumentType, a.DocumentId, a.DocumentNumber, a.Title, a.Amount, a.State, a.Step?.Name, a.Step?.Roles, a.Step?.DueOn, a.RequesterName, a.CreationTime, a.EndTime))]);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Approval>> GetOfDocumentAsync(DocumentType documentType, Guid documentId, CancellationToken cancellationToken) =>
        await context.Set<Approval>().AsSplitQuery().Where(a => a.DocumentType == documentType && a.DocumentId == documentId).OrderByDescending(a => a.Id).Take(100).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ApprovalDelegation>> GetDelegationsToAsync(Guid userId, DateOnly day, CancellationToken cancellationToken) =>
        await context.Set<ApprovalDelegation>().AsNoTracking().Where(d => d.ToUserId == userId && d.From <= day && d.To >= day).OrderBy(d => d.Id).Take(20).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ApprovalDelegation>> GetDelegationsOfAsync(Guid userId, CancellationToken cancellationToken) =>
        await context.Set<ApprovalDelegation>().AsNoTracking().Where(d => d.FromUserId == userId || d.ToUserId == userId).OrderByDescending(d => d.Id).Take(200).ToListAsync(cancellationToken);
}
