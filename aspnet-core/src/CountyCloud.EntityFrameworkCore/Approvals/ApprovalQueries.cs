using CountyCloud.Documents;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.EntityFrameworkCore;
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

        if (roles is null)
        {
            var page = await approvals.OrderByDescending(a => a.Id).Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
            return new PagedResultDto<ApprovalListItemDto>(await approvals.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), await WithStepsAsync(page, cancellationToken));
        }

        // What waits at one time is little, and a step names its roles in a list: it is matched here.
        var waiting = (await WithStepsAsync(await approvals.OrderByDescending(a => a.Id).Take(PagedAndSortedInput.MaxMaxResultCount).ToListAsync(cancellationToken), cancellationToken))
            .Where(a => a.StepRoles is { } step && step.Split(';').Any(roles.Contains)).ToList();
        return new PagedResultDto<ApprovalListItemDto>(waiting.Count, [.. waiting.Skip(input.SkipCount).Take(input.MaxResultCount)]);
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

    private async Task<IReadOnlyList<ApprovalListItemDto>> WithStepsAsync(List<Approval> approvals, CancellationToken cancellationToken)
    {
        var waiting = approvals.Where(a => a.State == ApprovalState.Pending).Select(a => a.Id).ToList();
        var steps = (await context.Set<ApprovalStep>().AsNoTracking().Where(s => waiting.Contains(s.ApprovalId)).ToListAsync(cancellationToken)).ToLookup(s => s.ApprovalId);
        return [.. approvals.Select(a => (Approval: a, Step: steps[a.Id].FirstOrDefault(s => s.Order == a.CurrentStep))).Select(x => new ApprovalListItemDto(
            x.Approval.Id, x.Approval.DocumentType, x.Approval.DocumentId, x.Approval.DocumentNumber, x.Approval.Title, x.Approval.Amount, x.Approval.State, x.Step?.Name, x.Step?.Roles, x.Step?.DueOn,
            x.Approval.RequesterName, x.Approval.CreationTime, x.Approval.EndTime))];
    }
}
