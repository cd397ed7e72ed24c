using CountyCloud.Administration.Contractors;
using CountyCloud.Approvals;
using CountyCloud.EntityFrameworkCore;
using CountyCloud.Framework.EntityFrameworkCore;
using CountyCloud.Framework.Application;
using CountyCloud.Framework.Errors;
using Microsoft.EntityFrameworkCore;

namespace CountyCloud.Governance;

/// <inheritdoc cref="IProjectQueries"/>
internal sealed class ProjectQueries(CountyCloudDbContext context, CountyCloudDbContextBase platform) : IProjectQueries
{
    private const int Most = PagedAndSortedInput.MaxMaxResultCount;

    /// <inheritdoc />
    public async Task<(long Total, IReadOnlyList<SubProject> Items)> GetSubProjectsAsync(SubProjectListInput input, Guid? contractorId, CancellationToken cancellationToken)
    {
        var all = context.Set<SubProject>().AsNoTracking().AsSplitQuery().Where(s => (contractorId == null || s.ContractorId == contractorId)
            && (input.ContractorId == null || s.ContractorId == input.ContractorId) && (input.State == null || s.State == input.State)
            && (input.WorkKind == null || s.WorkKind == input.WorkKind) && (input.IsHalted == null || s.IsHalted == input.IsHalted));
        if (Trim(input.Filter) is { } text)
        {
            all = all.Where(s => s.Number.Contains(text) || s.Name.Contains(text));
        }

        var sorted = (input.Sorting?.Trim() ?? "number desc") switch
        {
            "number" or "number asc" => all.OrderBy(s => s.Number),
            "number desc" => all.OrderByDescending(s => s.Number),
            "name" or "name asc" => all.OrderBy(s => s.Name).ThenBy(s => s.Number),
            "name desc" => all.OrderByDescending(s => s.Name).ThenBy(s => s.Number),
            "plannedEnd" or "plannedEnd asc" => all.OrderBy(s => s.PlannedEnd == null).ThenBy(s => s.PlannedEnd).ThenBy(s => s.Number),
            "plannedEnd desc" => all.OrderByDescending(s => s.PlannedEnd).ThenBy(s => s.Number),
            _ => throw new InputValidationException([new InputProblem("sorting", "CountyCloud:UnknownSorting", input.Sorting!)]),
        };
        var page = await sorted.Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return (await all.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), page);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<SubProject>> GetAllSubProjectsAsync(Guid? contractorId, CancellationToken cancellationToken) =>
        await context.Set<SubProject>().AsNoTracking().AsSplitQuery().Where(s => contractorId == null || s.ContractorId == contractorId).OrderBy(s => s.Number).Take(Most).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<SubProjectBudgetDto>> GetBudgetsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var found = await context.Set<SubProject>().AsNoTracking().IgnoreAutoIncludes()
            .Select(s => new { SubProject = s, BindingSchemeId = s.State != SubProjectState.Closed && s.ContractEndedOn == null ? s.ApprovedSchemeId : null })
            .Where(s => s.BindingSchemeId != null || ids.Contains(s.SubProject.Id)).OrderBy(s => s.SubProject.Number)
            .Select(s => new
            {
                s.SubProject.Id,
                s.SubProject.Number,
                s.BindingSchemeId,
                s.SubProject.FundSourceCode,
                s.SubProject.ContractorId,
                s.SubProject.ContractorName,
                Lines = s.SubProject.Lines.Select(l => new SubProjectLineAmount(l.BudgetItemCode, l.Amount)).ToList(),
            })
            .ToListAsync(cancellationToken);
        return [.. found.Select(s => new SubProjectBudgetDto(s.Id, s.Number, s.BindingSchemeId, s.FundSourceCode, s.ContractorId, s.ContractorName, s.Lines))];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, decimal>> GetTakenAsync(Guid? exceptId, CancellationToken cancellationToken)
    {
        // Added up here: not every database adds decimals exactly.
        var lines = await context.Set<SubProjectLine>().AsNoTracking().Where(l => exceptId == null || l.SubProjectId != exceptId).Select(l => new { l.BudgetItemCode, l.Amount }).ToListAsync(cancellationToken);
        return lines.GroupBy(l => l.BudgetItemCode, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(l => l.Amount), StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public Task<int> CountUnfinishedAsync(CancellationToken cancellationToken) =>
        context.Set<SubProject>().CountAsync(s => s.State != SubProjectState.Accepted && s.State != SubProjectState.Closed, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ProgressEntry>> GetProgressAsync(Guid subProjectId, CancellationToken cancellationToken) =>
        await context.Set<ProgressEntry>().AsNoTracking().Where(e => e.SubProjectId == subProjectId).OrderByDescending(e => e.Sequence).Take(Most).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<DesignScheme>> GetSchemesOfAsync(Guid subProjectId, CancellationToken cancellationToken) =>
        await context.Set<DesignScheme>().Where(s => s.SubProjectId == subProjectId).OrderByDescending(s => s.Version).Take(Most).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<(long Total, IReadOnlyList<DesignScheme> Items)> GetSchemesAsync(DesignSchemeListInput input, Guid? contractorId, CancellationToken cancellationToken)
    {
        RefuseSorting(input);
        var text = Trim(input.Filter);
        var all = context.Set<DesignScheme>().AsNoTracking().Where(s => (contractorId == null || s.ContractorId == contractorId) && (input.SubProjectId == null || s.SubProjectId == input.SubProjectId)
            && (input.State == null || s.State == input.State) && (text == null || s.Number.Contains(text) || s.Title.Contains(text)));
        var page = await all.OrderByDescending(s => s.Id).Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return (await all.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), page);
    }

    /// <inheritdoc />
    public async Task<(long Total, IReadOnlyList<HaltOrder> Items)> GetHaltsAsync(HaltOrderListInput input, Guid? contractorId, CancellationToken cancellationToken)
    {
        RefuseSorting(input);
        var text = Trim(input.Filter);
        var all = context.Set<HaltOrder>().AsNoTracking().Where(h => (contractorId == null || h.ContractorId == contractorId) && (input.SubProjectId == null || h.SubProjectId == input.SubProjectId)
            && (input.State == null || h.State == input.State) && (text == null || h.Number.Contains(text) || h.SubProjectName.Contains(text)));
        var page = await all.OrderByDescending(h => h.Id).Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return (await all.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), page);
    }

    /// <inheritdoc />
    public async Task<(long Total, IReadOnlyList<Rectification> Items)> GetRectificationsAsync(RectificationListInput input, Guid? contractorId, CancellationToken cancellationToken)
    {
        RefuseSorting(input);
        var text = Trim(input.Filter);
        var all = context.Set<Rectification>().AsNoTracking().Where(r => (contractorId == null || r.ContractorId == contractorId) && (input.SubProjectId == null || r.SubProjectId == input.SubProjectId)
            && (input.State == null || r.State == input.State) && (!input.OnlyOpen || r.State != RectificationState.Closed) && (text == null || r.Number.Contains(text) || r.Title.Contains(text)));
        var page = await all.OrderByDescending(r => r.Id).Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return (await all.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), page);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Rectification>> GetRectificationsOfOriginAsync(Guid originId, CancellationToken cancellationToken) =>
        await context.Set<Rectification>().AsNoTracking().Where(r => r.OriginId == originId).OrderByDescending(r => r.Id).Take(Most).ToListAsync(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, int>> CountOpenRectificationsAsync(CancellationToken cancellationToken) =>
        (await context.Set<Rectification>().Where(r => r.State != RectificationState.Closed).GroupBy(r => r.SubProjectId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken))
            .ToDictionary(g => g.Key ?? Guid.Empty, g => g.Count);

    /// <inheritdoc />
    public async Task<(long Total, IReadOnlyList<Acceptance> Items)> GetAcceptancesAsync(AcceptanceListInput input, Guid? contractorId, CancellationToken cancellationToken)
    {
        RefuseSorting(input);
        var text = Trim(input.Filter);
        var all = context.Set<Acceptance>().AsNoTracking().AsSplitQuery().Where(a => (contractorId == null || a.ContractorId == contractorId) && (input.SubProjectId == null || a.SubProjectId == input.SubProjectId)
            && (input.Level == null || a.Level == input.Level) && (input.State == null || a.State == input.State) && (text == null || a.Number.Contains(text) || a.Title.Contains(text)));
        var page = await all.OrderByDescending(a => a.Id).Skip(input.SkipCount).Take(input.MaxResultCount).ToListAsync(cancellationToken);
        return (await all.CountBesidePageAsync(page.Count, input.SkipCount, input.MaxResultCount, cancellationToken), page);
    }

    /// <inheritdoc />
    public Task<bool> IsWholeProjectAcceptedAsync(CancellationToken cancellationToken) =>
        context.Set<Acceptance>().AnyAsync(a => a.Level == AcceptanceLevel.Project && (a.State == AcceptanceState.Approved || a.State == AcceptanceState.Filed), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ApprovalListItemDto>> GetApprovalsAsync(IReadOnlyCollection<Guid> documentIds, CancellationToken cancellationToken)
    {
        var approvals = await context.Set<Approval>().AsNoTracking().IgnoreAutoIncludes().Where(a => documentIds.Contains(a.DocumentId)).OrderByDescending(a => a.Id).Take(Most).ToListAsync(cancellationToken);
        var pending = approvals.Where(a => a.State == ApprovalState.Pending).Select(a => a.Id).ToList();
        var steps = (await context.Set<ApprovalStep>().AsNoTracking().Where(s => pending.Contains(s.ApprovalId)).ToListAsync(cancellationToken)).ToLookup(s => s.ApprovalId);
        return [.. approvals.Select(a => (Approval: a, Step: steps[a.Id].FirstOrDefault(s => s.Order == a.CurrentStep))).Select(x => new ApprovalListItemDto(
            x.Approval.Id, x.Approval.DocumentType, x.Approval.DocumentId, x.Approval.DocumentNumber, x.Approval.Title, x.Approval.Amount, x.Approval.State, x.Step?.Name, x.Step?.Roles, x.Step?.DueOn,
            x.Approval.RequesterName, x.Approval.CreationTime, x.Approval.EndTime))];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<EngagedContractorDto>> GetContractorsAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var rows = await platform.Set<Engagement>().AsNoTracking().Where(e => e.From <= day && (e.To == null || e.To >= day))
            .Join(platform.Set<Contractor>(), e => e.ContractorId, c => c.Id, (_, c) => new { c.Id, c.Name }).OrderBy(c => c.Id).Take(Most).ToListAsync(cancellationToken);
        return [.. rows.DistinctBy(c => c.Id).OrderBy(c => c.Name.Source, StringComparer.Ordinal).Select(c => new EngagedContractorDto(c.Id, c.Name))];
    }

    private static string? Trim(string? filter) => string.IsNullOrWhiteSpace(filter) ? null : filter.Trim();

    // These lists have one order, newest first; a wish for another is told rather than passed over.
    private static void RefuseSorting(PagedAndSortedInput input)
    {
        if (!string.IsNullOrWhiteSpace(input.Sorting))
        {
            throw new InputValidationException([new InputProblem("sorting", "CountyCloud:UnknownSorting", input.Sorting)]);
        }
    }
}
