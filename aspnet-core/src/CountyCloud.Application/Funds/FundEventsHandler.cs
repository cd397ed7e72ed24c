using CountyCloud.Administration.Identity;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Governance;
using CountyCloud.Tasks;

namespace CountyCloud.Funds;

/// <summary>What funds do when other contexts tell something: an approved scheme promises its money, a quality problem opens a case (FUND-38).</summary>
public sealed class FundEventsHandler(IRepository<ViolationCase> cases, FundContext fund, FundsPoster poster, TaskDesk tasks, Counties.IUnitOfWork unitOfWork)
    : IDomainEventHandler<SchemeApproved>, IDomainEventHandler<QualityProblemReported>
{
    /// <inheritdoc />
    public Task HandleAsync(SchemeApproved domainEvent, CancellationToken cancellationToken) => poster.CommitAsync(
        DocumentType.DesignScheme, domainEvent.SchemeId, domainEvent.SchemeNumber, domainEvent.SubProjectId, domainEvent.ContractorId, domainEvent.ContractorName.IsEmpty ? null : domainEvent.ContractorName.Source,
        domainEvent.FundSourceCode, [.. domainEvent.Lines.Select(l => new LineAmount(l.BudgetItemCode, l.Amount))], fund.Today, cancellationToken);

    /// <inheritdoc />
    public async Task HandleAsync(QualityProblemReported domainEvent, CancellationToken cancellationToken)
    {
        var contractor = domainEvent.ContractorId ?? (domainEvent.SubProjectId is { } subProject ? (await fund.SubProjectAsync(subProject, cancellationToken)).ContractorId : null);
        var violation = ViolationCase.Report(fund.Ids.Create(), await fund.NumberAsync("CASE", cancellationToken), new ViolationReport(
            ViolationKind.Quality, domainEvent.Title, domainEvent.Description, contractor, domainEvent.SubProjectId, null, string.Empty, fund.Today));
        cases.Add(violation);
        await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Act, DocumentType.ViolationCase, violation.Id, $"{violation.Number} {violation.Title}", [CountyRoles.ProgrammeOffice, "CompetentDepartment"]), cancellationToken);
        await unitOfWork.SaveAsync(cancellationToken);
    }
}
