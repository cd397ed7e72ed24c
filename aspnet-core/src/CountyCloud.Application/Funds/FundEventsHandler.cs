using CountyCloud.Administration.Identity;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Governance;
using CountyCloud.Tasks;
using CountyCloud.Tenders;

namespace CountyCloud.Funds;

/// <summary>
/// What funds do when other contexts tell something: an approved scheme and a signed contract promise their money, an ended contract gives it
/// back (FUND-16), a quality problem opens a case (FUND-38), a closed rectification answers the finding that it came from (FUND-40).
/// </summary>
public sealed class FundEventsHandler(
    IRepository<ViolationCase> cases, IRepository<FundInspection> inspections, IFundQueries queries, FundContext fund, CommitmentDesk commitments, TaskDesk tasks, Counties.IUnitOfWork unitOfWork)
    : IDomainEventHandler<SchemeApproved>, IDomainEventHandler<ContractSigned>, IDomainEventHandler<ContractAmended>, IDomainEventHandler<ContractEnded>, IDomainEventHandler<QualityProblemReported>, IDomainEventHandler<RectificationClosed>
{
    /// <inheritdoc />
    public Task HandleAsync(SchemeApproved domainEvent, CancellationToken cancellationToken) => commitments.ApproveAsync(domainEvent, cancellationToken);

    /// <inheritdoc />
    public Task HandleAsync(ContractSigned domainEvent, CancellationToken cancellationToken) => commitments.SignAsync(domainEvent, cancellationToken);

    /// <inheritdoc />
    public Task HandleAsync(ContractAmended domainEvent, CancellationToken cancellationToken) => commitments.AmendAsync(domainEvent, cancellationToken);

    /// <inheritdoc />
    public Task HandleAsync(ContractEnded domainEvent, CancellationToken cancellationToken) => commitments.EndAsync(domainEvent, cancellationToken);

    /// <inheritdoc />
    public async Task HandleAsync(RectificationClosed domainEvent, CancellationToken cancellationToken)
    {
        if (domainEvent.FindingId is not { } findingId || domainEvent.OriginDocumentId is not { } origin || await inspections.FindAsync(origin, cancellationToken) is not { } inspection)
        {
            return;
        }

        if (inspection.Answer(findingId, $"{domainEvent.Number} {domainEvent.Outcome}", fund.UserName, fund.Today))
        {
            await unitOfWork.SaveAsync(cancellationToken);
        }
    }

    /// <inheritdoc />
    public async Task HandleAsync(QualityProblemReported domainEvent, CancellationToken cancellationToken)
    {
        // The same document is told of once, however often what happened is told.
        if (domainEvent.DocumentId is { } document && await queries.HasOpenCaseOfAsync(document, cancellationToken))
        {
            return;
        }

        var contractor = domainEvent.ContractorId ?? (domainEvent.SubProjectId is { } subProject ? (await fund.SubProjectAsync(subProject, cancellationToken)).ContractorId : null);
        var violation = ViolationCase.Report(fund.Ids.Create(), await fund.NumberAsync("CASE", cancellationToken), new ViolationReport(
            ViolationKind.Quality, domainEvent.Title, domainEvent.Description, contractor, domainEvent.SubProjectId, null, string.Empty, fund.Today, domainEvent.DocumentType, domainEvent.DocumentId));
        cases.Add(violation);
        await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Act, DocumentType.ViolationCase, violation.Id, $"{violation.Number} {violation.Title}", [CountyRoles.ProgrammeOffice, "CompetentDepartment"]), cancellationToken);
        await unitOfWork.SaveAsync(cancellationToken);
    }
}
