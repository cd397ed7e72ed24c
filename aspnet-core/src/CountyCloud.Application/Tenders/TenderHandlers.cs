using CountyCloud.Approvals;
using CountyCloud.Counties;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Framework.Timing;
using CountyCloud.Tasks;

namespace CountyCloud.Tenders;

/// <summary>Brings the outcome of an approval to the tender it is about.</summary>
public sealed class TenderApprovalHandler(IRepository<Tender> tenders, IUnitOfWork unitOfWork) : IDomainEventHandler<ApprovalDecided>
{
    /// <inheritdoc />
    public async Task HandleAsync(ApprovalDecided domainEvent, CancellationToken cancellationToken)
    {
        if (domainEvent.DocumentType != DocumentType.Tender)
        {
            return;
        }

        var tender = await tenders.GetAsync(domainEvent.DocumentId, cancellationToken);
        if (domainEvent.State == ApprovalState.Approved)
        {
            tender.Approve();
        }
        else
        {
            tender.Return();
        }

        await unitOfWork.SaveAsync(cancellationToken);
    }
}

/// <summary>Starts the contractor's clock for the schemes where the county has one: 30 working days after the tender (C45, C59, C73; GOV-17).</summary>
public sealed class SchemeClockHandler(ICountyConfiguration configuration, WorkingDays workingDays, TaskDesk tasks, IUnitOfWork unitOfWork, TimeProvider clock) : IDomainEventHandler<ContractSigned>
{
    /// <inheritdoc />
    public async Task HandleAsync(ContractSigned domainEvent, CancellationToken cancellationToken)
    {
        var rules = await TenderRules.GetAsync(configuration, clock.Today(), cancellationToken);
        if (rules.SchemeWorkingDays is not { } days)
        {
            return;
        }

        var due = (await workingDays.GetAsync(cancellationToken)).AddWorkingDays(domainEvent.SignedOn, days);
        await tasks.OpenAsync(
            new NewWorkTask(
                WorkTaskKind.Design, DocumentType.Contract, domainEvent.ContractId, $"{domainEvent.Number} {domainEvent.Title}",
                domainEvent.ContractorId is null ? [Administration.Identity.CountyRoles.ProgrammeOffice] : null, ContractorId: domainEvent.ContractorId, DueOn: due), cancellationToken);
        await unitOfWork.SaveAsync(cancellationToken);
    }
}
