using CountyCloud.Administration.Identity;
using CountyCloud.Approvals;
using CountyCloud.Documents;
using CountyCloud.Framework.Entities;
using CountyCloud.Tasks;

namespace CountyCloud.Funds;

/// <summary>Does, in the transaction of the decision, what the decision on a fund document means: states, notices, tasks, postings.</summary>
public sealed class FundApprovalsHandler(
    IRepository<Payment> payments, IRepository<Objection> objections, IRepository<PublicNotice> notices, IRepository<Reallocation> reallocations, IRepository<FundAllocation> allocations,
    IRepository<ViolationCase> cases, IRepository<Subsidy> subsidies, FundContext fund, FundsPoster poster, CommitmentDesk commitments, NoticeDesk desk, InvoiceDesk invoices, TaskDesk tasks, Counties.IUnitOfWork unitOfWork)
    : IDomainEventHandler<ApprovalDecided>
{
    /// <inheritdoc />
    public async Task HandleAsync(ApprovalDecided domainEvent, CancellationToken cancellationToken)
    {
        switch (domainEvent.DocumentType)
        {
            case DocumentType.Payment:
                await DecideAsync(await payments.GetAsync(domainEvent.DocumentId, cancellationToken), domainEvent, cancellationToken);
                break;
            case DocumentType.PublicNotice:
                await DecideAsync(await objections.GetAsync(domainEvent.DocumentId, cancellationToken), domainEvent, cancellationToken);
                break;
            case DocumentType.Reallocation:
                await DecideAsync(await reallocations.GetAsync(domainEvent.DocumentId, cancellationToken), domainEvent, cancellationToken);
                break;
            case DocumentType.FundAllocation:
                await DecideAsync(await allocations.GetAsync(domainEvent.DocumentId, cancellationToken), domainEvent, cancellationToken);
                break;
            case DocumentType.ViolationCase:
                await DecideAsync(await cases.GetAsync(domainEvent.DocumentId, cancellationToken), domainEvent, cancellationToken);
                break;
            case DocumentType.Subsidy:
                await DecideAsync(await subsidies.GetAsync(domainEvent.DocumentId, cancellationToken), domainEvent, cancellationToken);
                break;
            default:
                return;
        }

        await unitOfWork.SaveAsync(cancellationToken);
    }

    private async Task DecideAsync(Payment payment, ApprovalDecided decided, CancellationToken cancellationToken)
    {
        switch (decided.State)
        {
            case ApprovalState.Approved:
                var situation = await fund.SituationAsync(payment, cancellationToken);
                payment.Approve(fund.Today, await fund.NoticeEndAsync(cancellationToken), situation);
                await desk.PublishAsync(payment, cancellationToken);
                payment.Fund(await poster.MakePayableAsync(payment, situation.SubProject.FundSourceCode, fund.Today, cancellationToken));
                break;
            case ApprovalState.Rejected:
                payment.Reject(decided.Opinion);
                await invoices.ReleaseAsync(payment, cancellationToken);
                break;
            default:
                payment.Return(decided.Opinion);
                break;
        }
    }

    private async Task DecideAsync(Objection objection, ApprovalDecided decided, CancellationToken cancellationToken)
    {
        if (objection.State != ObjectionState.Answered)
        {
            return;
        }

        if (decided.State != ApprovalState.Approved)
        {
            objection.Reopen(decided.Opinion);
            if (decided.State != ApprovalState.Returned)
            {
                await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Answer, DocumentType.PublicNotice, objection.Id, $"{objection.Number} {objection.NoticeNumber}", [CountyRoles.ProgrammeOffice, "CompetentDepartment"]), cancellationToken);
            }

            return;
        }

        objection.Decide(decided.Opinion, fund.Today);
        await unitOfWork.SaveAsync(cancellationToken);
        var payment = await payments.GetAsync(objection.PaymentId, cancellationToken);
        switch (objection.Outcome)
        {
            case ObjectionOutcome.Lower:
                await desk.LowerAsync(payment, objection.LowerTo!.Value, objection.Number, objection.Id, cancellationToken);
                break;
            case ObjectionOutcome.Withdraw:
                await desk.CancelAsync(payment, objection.Number, cancellationToken);
                await invoices.ReleaseAsync(payment, cancellationToken);
                break;
            default:
                var notice = await notices.GetAsync(objection.NoticeId, cancellationToken);
                notice.SettleObjection();
                if (notice.OpenObjections == 0)
                {
                    payment.Resume();
                }

                break;
        }
    }

    private async Task DecideAsync(Reallocation reallocation, ApprovalDecided decided, CancellationToken cancellationToken)
    {
        reallocation.Decide(Enum.Parse<ReallocationState>(decided.State.ToString()), decided.Opinion, fund.Today);
        if (decided.State == ApprovalState.Approved)
        {
            await poster.ReallocateAsync(reallocation, fund.Today, cancellationToken);
        }
    }

    private async Task DecideAsync(FundAllocation allocation, ApprovalDecided decided, CancellationToken cancellationToken)
    {
        allocation.Decide(Enum.Parse<FundDocumentState>(decided.State.ToString()), decided.Opinion, fund.Today);
        if (decided.State == ApprovalState.Approved)
        {
            var promised = await commitments.PromisesOfAsync(allocation, cancellationToken);
            await poster.AllocateAsync(allocation, fund.Today, cancellationToken);
            await commitments.AddAsync(allocation, promised, cancellationToken);
        }
    }

    private async Task DecideAsync(ViolationCase violation, ApprovalDecided decided, CancellationToken cancellationToken)
    {
        if (decided.State != ApprovalState.Approved)
        {
            violation.Reconsider(decided.Opinion);
            return;
        }

        violation.Decide(decided.Opinion, fund.Today);
        if (violation.State == ViolationState.Recovering)
        {
            await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Act, DocumentType.ViolationCase, violation.Id, $"{violation.Number} {violation.Title}", [CountyRoles.FinanceBureau]), cancellationToken);
        }

        if (violation.StopPaymentId is { } stopped)
        {
            var payment = await payments.GetAsync(stopped, cancellationToken);
            await desk.CancelAsync(payment, violation.Number, cancellationToken);
            await invoices.ReleaseAsync(payment, cancellationToken);
        }

        if (violation.CutPaymentId is { } cut)
        {
            await desk.LowerAsync(await payments.GetAsync(cut, cancellationToken), violation.CutTo!.Value, violation.Number, violation.Id, cancellationToken);
        }
    }

    private async Task DecideAsync(Subsidy subsidy, ApprovalDecided decided, CancellationToken cancellationToken)
    {
        subsidy.Decide(decided.State switch { ApprovalState.Approved => SubsidyState.Approved, ApprovalState.Rejected => SubsidyState.Rejected, _ => SubsidyState.Claimed }, decided.Opinion, fund.Today);
        if (decided.State == ApprovalState.Approved)
        {
            await tasks.OpenAsync(new NewWorkTask(WorkTaskKind.Pay, DocumentType.Subsidy, subsidy.Id, subsidy.Number, [CountyRoles.FinanceBureau]), cancellationToken);
            await poster.PostAsync(subsidy, LedgerTransactionKind.Payable, fund.Today, cancellationToken);
        }
    }
}
