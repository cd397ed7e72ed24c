using CountyCloud.Framework.Entities;

namespace CountyCloud.Governance;

/// <inheritdoc cref="ISubProjectFacts"/>
public sealed class SubProjectFacts(IRepository<SubProject> subProjects, IProjectQueries queries, ProjectScope scope) : ISubProjectFacts
{
    /// <inheritdoc />
    public async Task<SubProjectFactsDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var s = await subProjects.GetAsync(id, cancellationToken);
        var rules = await scope.RulesAsync(cancellationToken);
        var halts = (await queries.GetHaltsAsync(new HaltOrderListInput { SubProjectId = id, MaxResultCount = 1000 }, null, cancellationToken)).Items;
        var open = await queries.CountOpenRectificationsAsync(cancellationToken);
        return new SubProjectFactsDto
        {
            Id = s.Id,
            Number = s.Number,
            Name = s.Name,
            WorkKind = s.WorkKind,
            State = s.State,
            ContractorId = s.ContractorId,
            ContractorName = s.ContractorName,
            Budget = s.Budget,
            Lines = [.. s.Lines.Select(l => new SubProjectLineAmount(l.BudgetItemCode, l.Amount))],
            FundSourceCode = s.FundSourceCode,
            ProgressPercent = s.ProgressPercent,
            IsVerifiedOnSite = s.ProgressPercent > 0,
            IsHalfDone = rules.IsHalfDone(s.ProgressPercent),
            IsHalted = s.IsHalted,
            NeedsScheme = rules.NeedsScheme(s.WorkKind),
            HasApprovedScheme = s.ApprovedSchemeId is not null,
            IsAccepted = s.IsAccepted,
            IsWholeProjectAccepted = await queries.IsWholeProjectAcceptedAsync(cancellationToken),
            CostsBorneByContractor = halts.Sum(h => h.CostTotal),
            HasOpenRectification = open.ContainsKey(id),
        };
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<SubProjectBudgetDto>> GetBudgetsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => queries.GetBudgetsAsync(ids, cancellationToken);
}
